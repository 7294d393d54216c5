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
 * Decides whether a company and a listed party are the same: by an identifier that decides, or by names that reach the threshold
 * and what else speaks for or against it. Safe for use by several threads.
 */
public final class PartyMatcher {

    private static final Comparator<PartyName> SUREST_FIRST =
            Comparator.comparing(PartyName::kind).thenComparing(PartyName::text);

    private record Pair(PartyName company, PartyName party, NameComparison comparison) {

        boolean isGood() {
            return company.kind() != NameKind.WEAK && party.kind() != NameKind.WEAK;
        }
    }

    private record Read(PartyName name, ReadName words) {}

    private final NameReader reader = new NameReader();
    private final NameScorer scorer = new NameScorer(WordCounts.bundled());

    /**
     * The match; empty where they are not taken to be the same.
     *
     * @param threshold least score of a match, above 0 and up to 1
     */
    public Optional<PartyMatch> match(Screened company, Screened party, double threshold) {
        List<Read> parties = read(party.names());
        @Nullable Pair good = null;
        @Nullable Pair weak = null;
        for (Read companyName : read(company.names())) {
            for (Read partyName : parties) {
                Pair pair = new Pair(
                        companyName.name(), partyName.name(), scorer.compare(companyName.words(), partyName.words()));
                good = pair.isGood() ? better(good, pair) : good;
                weak = pair.isGood() ? weak : better(weak, pair);
            }
        }
        if (good == null) {
            return Optional.empty();
        }
        @Nullable PartyName weakAlias = weak != null && weak.comparison().score() >= threshold ? weak.party() : null;
        Evidence evidence = Evidence.of(company, party, weakAlias);
        boolean byName = good.comparison().score() >= threshold;
        if (!byName && !evidence.decides()) {
            return Optional.empty();
        }
        List<Remark> remarks = good.comparison().remarks();
        evidence.considerShortness(
                reader.read(good.company().text()),
                reader.read(good.party().text()),
                remarks.contains(Remark.INITIALS) || remarks.contains(Remark.SHORT_FORM));
        double score = evidence.score(good.comparison().score());
        return score >= threshold ? Optional.of(match(good, score, evidence.findings())) : Optional.empty();
    }

    private List<Read> read(List<PartyName> names) {
        return names.stream()
                .sorted(SUREST_FIRST)
                .map(name -> new Read(name, reader.read(name.text())))
                .toList();
    }

    private static Pair better(@Nullable Pair best, Pair pair) {
        return best == null || pair.comparison().score() > best.comparison().score() ? pair : best;
    }

    private static PartyMatch match(Pair pair, double score, List<Finding> findings) {
        return new PartyMatch(
                pair.company().text(),
                pair.party().text(),
                score,
                pair.comparison(),
                findings,
                Explanation.of(pair.company().text(), pair.party(), pair.comparison(), findings));
    }
}
