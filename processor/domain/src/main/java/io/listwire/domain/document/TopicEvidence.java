package io.listwire.domain.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a text says of one topic. */
final class TopicEvidence {

    private static final double MOST_OF_ONE_PHRASE = 3;
    private static final int WEAK_COMPANY = 3;
    private static final double LONELY = 0.25;
    private static final int MOST_PASSAGES = 10;

    private final Map<Long, Double> strong = new HashMap<>();
    private final Map<Long, Double> weak = new HashMap<>();
    private double against;
    private final List<Passage> passages = new ArrayList<>();

    void add(Tokens tokens, PhraseTable.Hit<TopicTerm> hit, double worth) {
        TopicTerm term = hit.value();
        double most = term.weight() * MOST_OF_ONE_PHRASE;
        double points = term.weight() * worth;
        switch (term.role()) {
            case STRONG -> strong.merge(phrase(tokens, hit), points, (a, b) -> Math.min(most, a + b));
            case WEAK -> weak.merge(phrase(tokens, hit), points, (a, b) -> Math.min(most, a + b));
            case AGAINST -> against += points;
            case MASK -> {}
        }
        if (term.role() != TopicTerm.Role.AGAINST && passages.size() < MOST_PASSAGES) {
            passages.add(tokens.passage(hit.first(), hit.last()));
        }
    }

    private static long phrase(Tokens tokens, PhraseTable.Hit<TopicTerm> hit) {
        return 31 * tokens.hash(hit.first()) + tokens.hash(hit.last());
    }

    double points() {
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
