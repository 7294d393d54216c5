package io.listwire.domain.screening;

import io.listwire.domain.matching.MatchThresholds;
import org.jspecify.annotations.Nullable;

/** Thresholds that a team sets, completed by the shipped ones. */
public final class Thresholds {

    /** Names that score less have less in common than not: a team that asked for them would get all of a list. */
    public static final double LOWEST = 0.5;

    private Thresholds() {}

    /**
     * What holds for a watchlist.
     *
     * @param alert as the team sets it; null for the shipped one
     * @param review as the team sets it; null for the shipped one, or for {@code alert} where that is lower
     * @throws IllegalArgumentException where they are not {@value #LOWEST} &lt;= review &lt;= alert &lt;= 1
     */
    public static MatchThresholds of(@Nullable Double alert, @Nullable Double review) {
        MatchThresholds shipped = MatchThresholds.shipped();
        double forAlert = alert == null ? Math.max(shipped.alert(), review == null ? 0 : review) : alert;
        double forReview = review == null ? Math.min(shipped.review(), forAlert) : review;
        if (!(forReview >= LOWEST && forReview <= forAlert && forAlert <= 1)) {
            throw new IllegalArgumentException("thresholds must be " + LOWEST
                    + " <= review <= alert <= 1, but review is " + forReview + " and alert is " + forAlert);
        }
        return new MatchThresholds(forAlert, forReview);
    }
}
