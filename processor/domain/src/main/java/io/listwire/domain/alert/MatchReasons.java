package io.listwire.domain.alert;

import io.listwire.domain.listing.FieldDifference;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.screening.CompanyDetails;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a few words what brought about the beginning, change or end of a match. */
public final class MatchReasons {

    private static final int MOST_DIFFERENCES = 3;

    private MatchReasons() {}

    /**
     * The listed party came, changed or left.
     *
     * @param differences of the two, where there are both
     */
    public static String ofParty(
            @Nullable PartyDetails before, @Nullable PartyDetails after, List<FieldDifference> differences) {
        if (after == null) {
            return "the party was delisted";
        }
        if (before == null) {
            return "the party was listed";
        }
        String summary = AmendmentSummary.of(before, after, differences);
        return summary.isEmpty() ? "the party is written otherwise" : "the party was amended: " + summary;
    }

    /**
     * The watched company came, changed or left.
     *
     * @param differences of the two, where there are both
     */
    public static String ofCompany(
            @Nullable CompanyDetails before, @Nullable CompanyDetails after, List<FieldDifference> differences) {
        if (after == null) {
            return "the company was taken off the watchlist";
        }
        if (before == null) {
            return "the company was put on the watchlist";
        }
        return differences.isEmpty() ? "the company was sent again" : "the company has changed: " + told(differences);
    }

    /** The team set other thresholds. */
    public static String ofThresholds(MatchThresholds thresholds) {
        return String.format(
                Locale.ROOT,
                "the watchlist alerts from %.2f and reviews from %.2f",
                thresholds.alert(),
                thresholds.review());
    }

    /** A reviewer decided on what is no longer so. */
    public static String ofOutdatedDecision() {
        return "the decision is on an earlier state of the party or the company";
    }

    /** Party or company have changed since they were decided upon. */
    public static String sinceDecision(List<FieldDifference> party, List<FieldDifference> company) {
        String ofParty = party.isEmpty() ? "" : "the party has changed: " + told(party);
        String ofCompany = company.isEmpty() ? "" : "the company has changed: " + told(company);
        return "since then " + ofParty + (ofParty.isEmpty() || ofCompany.isEmpty() ? "" : ", and ") + ofCompany;
    }

    private static String told(List<FieldDifference> differences) {
        String first = differences.stream()
                .limit(MOST_DIFFERENCES)
                .map(MatchReasons::told)
                .collect(Collectors.joining("; "));
        return differences.size() > MOST_DIFFERENCES ? first + "; …" : first;
    }

    private static String told(FieldDifference difference) {
        String before = difference.before();
        String after = difference.after();
        String what;
        if (before == null) {
            what = after + " added";
        } else if (after == null) {
            what = before + " removed";
        } else {
            what = before + " → " + after;
        }
        return difference.field() + ": " + Headline.quoted(what);
    }
}
