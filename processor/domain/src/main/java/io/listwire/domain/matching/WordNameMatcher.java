package io.listwire.domain.matching;

import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.ReadName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names match where {@link NameScorer} scores them at the threshold or above. Aliases that the publisher calls weak never
 * match. Safe for use by several threads.
 */
public final class WordNameMatcher implements NameMatcher {

    private static final Comparator<PartyName> SUREST_FIRST =
            Comparator.comparing(PartyName::kind).thenComparing(PartyName::text);

    private record Candidate(String company, PartyName party, NameComparison comparison) {}

    private final NameReader reader = new NameReader();
    private final NameScorer scorer = new NameScorer(WordCounts.bundled());
    private final double threshold;

    /** @param threshold least score of a match, above 0 and up to 1 */
    public WordNameMatcher(double threshold) {
        this.threshold = threshold;
    }

    @Override
    public Optional<NameMatch> match(List<String> companyNames, List<PartyName> partyNames) {
        List<ReadName> companies = companyNames.stream().map(reader::read).toList();
        @Nullable Candidate best = null;
        for (PartyName party : surestFirst(partyNames)) {
            ReadName partyName = reader.read(party.text());
            for (int i = 0; i < companies.size(); i++) {
                NameComparison comparison = scorer.compare(companies.get(i), partyName);
                if (comparison.score()
                        >= (best == null
                                ? threshold
                                : Math.nextUp(best.comparison().score()))) {
                    best = new Candidate(companyNames.get(i), party, comparison);
                }
            }
        }
        return Optional.ofNullable(best).map(WordNameMatcher::match);
    }

    private static List<PartyName> surestFirst(List<PartyName> names) {
        return names.stream()
                .filter(name -> name.kind() != NameKind.WEAK)
                .sorted(SUREST_FIRST)
                .toList();
    }

    private static NameMatch match(Candidate best) {
        return new NameMatch(
                best.company(),
                best.party().text(),
                best.comparison().score(),
                Explanation.of(best.company(), best.party(), best.comparison()));
    }
}
