package io.listwire.standalone.print;

import io.listwire.schema.FieldDifference;
import io.listwire.schema.MatchBand;
import io.listwire.schema.MatchChange;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import java.util.Locale;

/** What happened to a match, for people who read it on a terminal. */
final class MatchText {

    private MatchText() {}

    static void add(Lines lines, MatchChange change) {
        ScreeningMatch match = change.getMatch();
        lines.add(
                "company",
                match.getCompany().getWatchlist() + "/" + match.getCompany().getCompany() + ": "
                        + match.getExplanation());
        lines.add("score", score(change));
        change.getPartyDifferences().forEach(difference -> add(lines, "party", difference));
        change.getCompanyDifferences().forEach(difference -> add(lines, "company", difference));
        change.getOverridden().ifPresent(decision -> lines.add("overrides", of(decision)));
        match.getDecision()
                .filter(decision -> change.getOverridden().isEmpty())
                .ifPresent(decision -> lines.add("decided", of(decision)));
    }

    private static String score(MatchChange change) {
        String before = change.getScoreBefore()
                .map(score -> String.format(Locale.ROOT, ", before %.2f", score))
                .orElse("");
        ScreeningMatch match = change.getMatch();
        if (!match.getActive()) {
            return "none any more" + before;
        }
        String band = match.getBand() == MatchBand.ALERT ? ", to alert" : ", to review";
        return String.format(Locale.ROOT, "%.2f", match.getScore()) + band + before;
    }

    private static void add(Lines lines, String who, FieldDifference difference) {
        lines.add(
                "changed",
                who + "'s " + difference.getField() + ": "
                        + difference.getBefore().orElse("-") + "  ->  "
                        + difference.getAfter().orElse("-"));
    }

    private static String of(ScreeningDecision decision) {
        return decision.getVerdict() + " by " + decision.getBy() + ", " + decision.getDecidedAt() + ": "
                + decision.getReason();
    }
}
