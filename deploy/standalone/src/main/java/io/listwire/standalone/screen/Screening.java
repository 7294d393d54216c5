package io.listwire.standalone.screen;

import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.PartyMatcher;
import io.listwire.domain.matching.Screened;
import io.listwire.domain.matching.ScreeningIndex;
import io.listwire.domain.name.NameReader;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.processor.mapping.ScreeningMapping;
import io.listwire.schema.WatchedCompany;
import io.listwire.standalone.lists.ListFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lists, and which of their parties a company may be: by names, identifiers, countries and addresses. */
public final class Screening {

    private record Listed(String list, ListFile.Entry entry) {}

    private final ScreeningIndex index = new ScreeningIndex(new NameReader());
    private final PartyMatcher matcher = new PartyMatcher();
    private final double least;
    private final List<Listed> parties = new ArrayList<>();

    public Screening(MatchThresholds thresholds) {
        this.least = thresholds.review();
    }

    /** Adds all parties of the file. */
    public void add(ListFile file) {
        file.entries()
                .forEach((list, entries) -> entries.forEach(entry -> {
                    index.put(String.valueOf(parties.size()), screened(entry));
                    parties.add(new Listed(list, entry));
                }));
    }

    private static Screened screened(ListFile.Entry entry) {
        return Screened.of(PartyMapping.toDomain(entry.party()));
    }

    /** Number of parties. */
    public int parties() {
        return parties.size();
    }

    /** The parties that the company may be, the likeliest first. */
    public List<Hit> screen(WatchedCompany company) {
        Screened wanted = ScreeningMapping.screened(company);
        return index.candidates(wanted, least).stream()
                .map(key -> parties.get(Integer.parseInt(key)))
                .map(listed -> hit(company, wanted, listed))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble((Hit hit) -> hit.match().score())
                        .reversed()
                        .thenComparing(Hit::list)
                        .thenComparingLong(Hit::line))
                .toList();
    }

    private Optional<Hit> hit(WatchedCompany company, Screened wanted, Listed listed) {
        return matcher.match(wanted, screened(listed.entry()), least)
                .map(match -> new Hit(
                        company,
                        listed.list(),
                        listed.entry().line(),
                        listed.entry().party(),
                        match));
    }
}
