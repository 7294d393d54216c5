package io.listwire.domain.matching;

/**
 * From which score on names count as the same.
 *
 * @param alert scores from here on are alerted
 * @param review scores from here on, and below {@code alert}, are for a person to look at
 */
public record MatchThresholds(double alert, double review) {

    private static final MatchThresholds SHIPPED = new MatchThresholds(0.78, 0.65);

    public MatchThresholds {
        if (!(review > 0 && review <= alert && alert <= 1)) {
            throw new IllegalArgumentException("thresholds must be 0 < review <= alert <= 1: " + review + ", " + alert);
        }
    }

    /** Those that hold where nothing else is set; docs/matching.md says how they were found. */
    public static MatchThresholds shipped() {
        return SHIPPED;
    }
}
