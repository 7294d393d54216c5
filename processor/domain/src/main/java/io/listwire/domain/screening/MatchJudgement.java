package io.listwire.domain.screening;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether what happened to a match is worth an alert.
 *
 * @param event what to tell; empty where nothing is
 * @param alerted score that subscribers know after it; empty where they know of no match
 */
public record MatchJudgement(Optional<MatchEvent> event, OptionalDouble alerted) {

    /** Scores that have moved by less since the last alert are told as no change. */
    public static final double STEP = 0.05;

    /** Scores are sums: what differs by less is equal. */
    private static final double ROUNDING = 1e-9;

    /**
     * Judges a match after its party, its company or the thresholds have changed. A match is alerted while it is in the
     * band ALERT and no decision silences it; everything that leads in or out of that is an event.
     *
     * @param alerted score that subscribers know, empty where they know of no match
     * @param band of the match as it is now; empty where there is none
     * @param score of the match as it is now, 0 to 1; without meaning where there is none
     * @param silence how it stands now to the newest decision
     * @param amended whether the listed party has materially changed
     */
    public static MatchJudgement of(
            OptionalDouble alerted, Optional<MatchBand> band, double score, Silence silence, boolean amended) {
        boolean alertable = isAlertable(band, silence);
        if (!alertable) {
            boolean ended = alerted.isPresent() && silence != Silence.HOLDS;
            return new MatchJudgement(ended ? Optional.of(MatchEvent.ENDED) : Optional.empty(), OptionalDouble.empty());
        }
        if (silence == Silence.BROKEN) {
            return told(MatchEvent.RETURNED, score);
        }
        if (alerted.isEmpty()) {
            return told(MatchEvent.BEGAN, score);
        }
        boolean moved = Math.abs(score - alerted.getAsDouble()) >= STEP - ROUNDING;
        return moved || amended ? told(MatchEvent.CHANGED, score) : new MatchJudgement(Optional.empty(), alerted);
    }

    /**
     * Judges a match after a reviewer has decided on it. Whoever decides knows it: nothing is told, unless the decision is on
     * what is no longer so.
     */
    public static MatchJudgement afterDecision(
            OptionalDouble alerted, Optional<MatchBand> band, double score, Silence silence) {
        if (!isAlertable(band, silence)) {
            return new MatchJudgement(Optional.empty(), OptionalDouble.empty());
        }
        return silence == Silence.BROKEN
                ? told(MatchEvent.RETURNED, score)
                : new MatchJudgement(Optional.empty(), OptionalDouble.of(alerted.orElse(score)));
    }

    /** Whether subscribers should know of such a match. */
    public static boolean isAlertable(Optional<MatchBand> band, Silence silence) {
        return silence != Silence.HOLDS && band.equals(Optional.of(MatchBand.ALERT));
    }

    private static MatchJudgement told(MatchEvent event, double score) {
        return new MatchJudgement(Optional.of(event), OptionalDouble.of(score));
    }
}
