package io.listwire.domain.screening;

import io.listwire.domain.matching.MatchThresholds;
import java.util.Optional;

/** What a score means. */
public enum MatchBand {
    /** Somebody is told. */
    ALERT,
    /** It stands in the table for whoever looks there. */
    REVIEW;

    /** The band of a score, 0 to 1; empty for one that is below both thresholds. */
    public static Optional<MatchBand> of(double score, MatchThresholds thresholds) {
        if (score >= thresholds.alert()) {
            return Optional.of(ALERT);
        }
        return score >= thresholds.review() ? Optional.of(REVIEW) : Optional.empty();
    }
}
