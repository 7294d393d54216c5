package io.listwire.domain.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what the words say of each topic.
 *
 * <p>A term gives its weight times the worth of its place; the same phrase again gives more, up to three times its weight.
 * Weak terms give a quarter where neither a strong term of the topic nor three other weak ones stand beside them. What speaks
 * against the topic is taken off. Of the evidence {@code e} the confidence is {@code 1 - 2^(-e / 3)}: nothing at 0, a half at
 * 3 points (one strong term at the beginning of a text), 0.9 at 10. A topic holds from a half on, if
 * it has at least 0.15 of the evidence of the strongest one: a text on an arms deal that mentions sanctions once is not
 * about sanctions. The constants were set by hand; the confidence ranks, it is no measured probability.
 */
final class TopicScorer {

    private static final double HALF_AT = 3;
    private static final double THRESHOLD = 0.5;
    private static final double SHARE_OF_STRONGEST = 0.15;

    private final Lexicon<TopicTerm> lexicon;

    TopicScorer(Lexicon<TopicTerm> lexicon) {
        this.lexicon = lexicon;
    }

    /** The topics that hold, most confident first. */
    List<TopicLabel> topics(Tokens tokens, Zones zones) {
        Map<TradeTopic, TopicEvidence> evidence = new EnumMap<>(TradeTopic.class);
        double against = 0;
        for (PhraseTable.Hit<TopicTerm> hit : lexicon.find(tokens)) {
            TopicTerm term = hit.value();
            if (term.topic() != null) {
                evidence.computeIfAbsent(term.topic(), topic -> new TopicEvidence())
                        .add(new TopicEvidence.Found(tokens, hit, zones.weight(hit.first())));
            } else if (term.role() == TopicTerm.Role.AGAINST) {
                against += term.weight() * zones.weight(hit.first());
            }
        }
        return labels(evidence, against);
    }

    private static List<TopicLabel> labels(Map<TradeTopic, TopicEvidence> evidence, double against) {
        double strongest = evidence.values().stream()
                        .mapToDouble(TopicEvidence::points)
                        .max()
                        .orElse(0)
                - against;
        List<TopicLabel> labels = new ArrayList<>();
        evidence.forEach((topic, found) -> {
            double points = found.points() - against;
            double confidence = confidence(points);
            if (confidence >= THRESHOLD && points >= SHARE_OF_STRONGEST * strongest) {
                labels.add(new TopicLabel(topic, confidence, found.passages()));
            }
        });
        labels.sort(Comparator.comparingDouble(TopicLabel::confidence).reversed());
        return labels;
    }

    static double confidence(double points) {
        return points <= 0 ? 0 : 1 - Math.exp(-points * Math.log(2) / HALF_AT);
    }
}
