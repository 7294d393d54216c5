package io.listwire.processor.topology.step;

import io.listwire.domain.matching.ScreeningIndex;
import io.listwire.domain.name.NameReader;
import io.listwire.processor.mapping.ScreeningMapping;
import io.listwire.schema.ListedParty;
import io.listwire.schema.WatchedCompany;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who may match whom by their names and identifiers. Derived from the stores, and again on restore. */
final class ScreeningIndexes {

    private final WatchlistThresholds thresholds;
    private final ScreeningIndex companies;
    private final ScreeningIndex parties;

    ScreeningIndexes(ScreeningStores stores, WatchlistThresholds thresholds) {
        this.thresholds = thresholds;
        NameReader reader = new NameReader();
        companies = new ScreeningIndex(reader);
        parties = new ScreeningIndex(reader);
        ScreeningStores.forEach(
                stores.companies, (key, known) -> companies.put(key, ScreeningMapping.screened(known.getCompany())));
        ScreeningStores.forEach(stores.parties, (key, party) -> parties.put(key, ScreeningMapping.screened(party)));
    }

    void putCompany(String key, @Nullable WatchedCompany before, @Nullable WatchedCompany after) {
        if (after == null) {
            companies.remove(key);
        } else if (before == null
                || !before.getNames().equals(after.getNames())
                || !before.getIdentifiers().equals(after.getIdentifiers())) {
            companies.put(key, ScreeningMapping.screened(after));
        }
    }

    void putParty(String key, @Nullable ListedParty party) {
        if (party == null) {
            parties.remove(key);
        } else {
            parties.put(key, ScreeningMapping.screened(party));
        }
    }

    /** Keys of the parties that the company may match by the thresholds of its watchlist. */
    Set<String> partiesLike(WatchedCompany company) {
        return parties.candidates(
                ScreeningMapping.screened(company),
                thresholds.of(company.getWatchlist()).review());
    }

    /** Keys of the companies that the party may match, on one watchlist or another. */
    Set<String> companiesLike(ListedParty party) {
        return companies.candidates(ScreeningMapping.screened(party), thresholds.lowestReview());
    }
}
