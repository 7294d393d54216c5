package io.listwire.domain.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a text says of jurisdictions, in points for each. */
final class Jurisdictions {

    private static final double LEAST_ISSUING = 1.5;
    private static final double LEAST_TARGET = 1;
    private static final double ISSUING_SHARE = 0.3;
    private static final double TARGET_SHARE = 0.25;
    /** Of one that is expressly aimed at: the fifth country of an enumeration is no less a target than the first. */
    private static final double AIMED_SHARE = 0.1;

    private static final int MOST_PASSAGES = 5;

    private static final class Points {
        private double points;
        private boolean express;
        private final List<Passage> passages = new ArrayList<>();

        private void add(double more, boolean expressly, Passage passage) {
            points += more;
            express |= expressly;
            if (passages.size() < MOST_PASSAGES) {
                passages.add(passage);
            }
        }
    }

    private final Map<String, Points> issuing = new HashMap<>();
    private final Map<String, Points> target = new HashMap<>();

    void issues(String code, double points, Passage passage) {
        issuing.computeIfAbsent(code, c -> new Points()).add(points, false, passage);
    }

    void suffers(String code, double points, Passage passage) {
        target.computeIfAbsent(code, c -> new Points()).add(points, true, passage);
    }

    /** A name without a cue: most of those named in a text on restrictions, and not issuing them, are aimed at. */
    void named(String code, double points, Passage passage) {
        target.computeIfAbsent(code, c -> new Points()).add(points, false, passage);
    }

    /** True where a body of the jurisdiction is named, or it is said to act. */
    boolean acts(String code) {
        return issuing.containsKey(code);
    }

    List<JurisdictionLabel> issuing() {
        return labels(issuing, LEAST_ISSUING, ISSUING_SHARE, Set.of());
    }

    List<JurisdictionLabel> target() {
        Set<String> issuers = issuing().stream().map(JurisdictionLabel::code).collect(Collectors.toSet());
        return labels(target, LEAST_TARGET, TARGET_SHARE, issuers);
    }

    private static List<JurisdictionLabel> labels(
            Map<String, Points> all, double least, double share, Set<String> without) {
        double most = all.entrySet().stream()
                .filter(e -> !without.contains(e.getKey()))
                .mapToDouble(e -> e.getValue().points)
                .max()
                .orElse(0);
        return all.entrySet().stream()
                .filter(e -> !without.contains(e.getKey()))
                .filter(e ->
                        e.getValue().points >= Math.max(least, most * (e.getValue().express ? AIMED_SHARE : share)))
                .sorted(Comparator.comparingDouble((Map.Entry<String, Points> e) -> -e.getValue().points)
                        .thenComparing(Map.Entry::getKey))
                .map(e -> new JurisdictionLabel(e.getKey(), e.getValue().passages))
                .toList();
    }
}
