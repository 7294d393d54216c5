package io.listwire.standalone.screen;

import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.NameMatcher;
import io.listwire.domain.matching.PartyNameIndex;
import io.listwire.domain.matching.WordNameMatcher;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.schema.WatchedCompany;
import io.listwire.standalone.lists.ListFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lists, and which of their parties a company may be: with the matcher and the index of the pipeline. */
public final class Screening {

    private record Listed(String list, ListFile.Entry entry) {}

    private final PartyNameIndex index;
    private final NameMatcher matcher;
    private final List<Listed> parties = new ArrayList<>();

    public Screening(MatchThresholds thresholds) {
        this.index = new PartyNameIndex(thresholds.review());
        this.matcher = new WordNameMatcher(thresholds.review());
    }

    /** Adds all parties of the file. */
    public void add(ListFile file) {
        file.entries()
                .forEach((list, entries) -> entries.forEach(entry -> {
                    index.put(String.valueOf(parties.size()), PartyMapping.names(entry.party()));
                    parties.add(new Listed(list, entry));
                }));
    }

    /** Number of parties. */
    public int parties() {
        return parties.size();
    }

    /** The parties that the company may be, the likeliest first. */
    public List<Hit> screen(WatchedCompany company) {
        return index.candidates(company.getNames()).stream()
                .map(key -> parties.get(Integer.parseInt(key)))
                .map(listed -> hit(company, listed))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble((Hit hit) -> hit.match().score())
                        .reversed()
                        .thenComparing(Hit::list)
                        .thenComparingLong(Hit::line))
                .toList();
    }

    private Optional<Hit> hit(WatchedCompany company, Listed listed) {
        return matcher.match(
                        company.getNames(), PartyMapping.names(listed.entry().party()))
                .map(match -> new Hit(
                        company,
                        listed.list(),
                        listed.entry().line(),
                        listed.entry().party(),
                        match));
    }
}
