package io.listwire.domain.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a text says of one topic. */
final class TopicEvidence {

    /** A term in the text, and what its place is worth. */
    record Found(Tokens tokens, PhraseTable.Hit<TopicTerm> hit, double worth) {

        TopicTerm term() {
            return hit.value();
        }

        private double points() {
            return term().weight() * worth;
        }

        private long phrase() {
            return 31 * tokens.hash(hit.first()) + tokens.hash(hit.last());
        }

        private Passage passage() {
            return tokens.passage(hit.first(), hit.last());
        }
    }

    private static final double MOST_OF_ONE_PHRASE = 3;
    private static final int WEAK_COMPANY = 4;
    private static final double LONELY = 0.25;
    private static final int MOST_PASSAGES = 10;

    // In the order of the text, so that sums do not depend on hashes.
    private final Map<Long, Double> strong = new LinkedHashMap<>();
    private final Map<Long, Double> weak = new LinkedHashMap<>();
    private double against;
    private final List<Passage> passages = new ArrayList<>();

    private @Nullable Found last;

    /**
     * Hits come in the order of the text. Of two that overlap only the weightier counts, so that a phrase and a pair over
     * the same words are not two pieces of evidence.
     */
    void add(Found found) {
        if (last != null && found.hit().first() <= last.hit().last()) {
            last = found.term().weight() > last.term().weight() ? found : last;
        } else {
            count();
            last = found;
        }
    }

    private void count() {
        if (last == null) {
            return;
        }
        TopicTerm term = last.term();
        double most = term.weight() * MOST_OF_ONE_PHRASE;
        switch (term.role()) {
            case STRONG -> strong.merge(last.phrase(), last.points(), (a, b) -> Math.min(most, a + b));
            case WEAK -> weak.merge(last.phrase(), last.points(), (a, b) -> Math.min(most, a + b));
            case AGAINST -> against += last.points();
            case MASK -> {}
        }
        if (term.role() != TopicTerm.Role.AGAINST && passages.size() < MOST_PASSAGES) {
            passages.add(last.passage());
        }
        last = null;
    }

    double points() {
        count();
        double company = strong.isEmpty() && weak.size() < WEAK_COMPANY ? LONELY : 1;
        return sum(strong) + company * sum(weak) - against;
    }

    private static double sum(Map<Long, Double> points) {
        return points.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    List<Passage> passages() {
        return passages;
    }
}
