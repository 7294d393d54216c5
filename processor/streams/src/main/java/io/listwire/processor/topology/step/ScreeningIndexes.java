package io.listwire.processor.topology.step;

import io.listwire.domain.listing.PartyName;
import io.listwire.domain.matching.CompanyNameIndex;
import io.listwire.domain.matching.PartyNameIndex;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.schema.ListedParty;
import io.listwire.schema.WatchedCompany;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who may match whom by their names. Derived from the stores, and again on restore. */
final class ScreeningIndexes {

    private final WatchlistThresholds thresholds;
    private final CompanyNameIndex companies = new CompanyNameIndex();
    private final PartyNameIndex parties = new PartyNameIndex();

    ScreeningIndexes(ScreeningStores stores, WatchlistThresholds thresholds) {
        this.thresholds = thresholds;
        ScreeningStores.forEach(
                stores.companies,
                (key, known) -> companies.put(key, known.getCompany().getNames()));
        ScreeningStores.forEach(
                stores.parties, (key, party) -> parties.put(key, PartyMapping.names(party.getDetails())));
    }

    void putCompany(String key, @Nullable WatchedCompany before, @Nullable WatchedCompany after) {
        if (after == null) {
            companies.remove(key);
        } else if (before == null || !before.getNames().equals(after.getNames())) {
            companies.put(key, after.getNames());
        }
    }

    void putParty(String key, @Nullable ListedParty party) {
        if (party == null) {
            parties.remove(key);
        } else {
            parties.put(key, PartyMapping.names(party.getDetails()));
        }
    }

    /** Keys of the parties that the company may match by the thresholds of its watchlist. */
    Set<String> partiesLike(WatchedCompany company) {
        return parties.candidates(
                company.getNames(), thresholds.of(company.getWatchlist()).review());
    }

    /** Keys of the companies that a party of these names may match, on one watchlist or another. */
    Set<String> companiesLike(List<PartyName> names) {
        return companies.candidates(names, thresholds.lowestReview());
    }
}
