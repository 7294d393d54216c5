package io.listwire.domain.alert;

import io.listwire.domain.screening.MatchBand;
import io.listwire.domain.screening.MatchEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How it is told that a match of a watched company and a listed party has begun, changed or ended. */
public final class MatchAlerts {

    /**
     * The two that match.
     *
     * @param company name of the watched company
     * @param watchlist id of the watchlist that it is on
     * @param party name of the listed party
     * @param list id of the restriction list that it stands on
     */
    public record Pair(String company, String watchlist, String party, String list) {

        private String left() {
            return Headline.quoted(company) + " (watchlist " + Headline.quoted(watchlist) + ")";
        }

        private String right() {
            return Headline.quoted(party) + " on " + list;
        }
    }

    private MatchAlerts() {}

    /**
     * One sentence: who matches whom, how closely, and why it is told.
     *
     * @param band band of the match now; empty where there is none any more
     * @param score score of the match now, 0 to 1
     * @param before score that was told last
     * @param reason what brought it about, in a few words
     */
    public static String headline(
            MatchEvent event, Pair pair, Optional<MatchBand> band, double score, OptionalDouble before, String reason) {
        String why = ": " + reason;
        return switch (event) {
            case BEGAN -> pair.left() + " matches " + pair.right() + score(score) + why;
            case CHANGED -> pair.left() + " still matches " + pair.right() + score(score) + before(before) + why;
            case ENDED ->
                pair.left() + " no longer matches " + pair.right()
                        + (band.isEmpty() ? "" : " closely enough to alert" + score(score) + before(before)) + why;
            case RETURNED ->
                pair.left() + " matches " + pair.right() + score(score) + ", once called a false positive" + why;
        };
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, ", score %.2f", score);
    }

    private static String before(OptionalDouble before) {
        return before.isEmpty() ? "" : String.format(Locale.ROOT, " (before %.2f)", before.getAsDouble());
    }
}
