package io.listwire.domain.alert;

import io.listwire.domain.announcement.Announcement;
import io.listwire.domain.announcement.Statement;
import io.listwire.domain.listing.ChangeAction;

/** How it is told that a notice announces a change of a list, and what came of it. */
public final class AnnouncementAlerts {

    private AnnouncementAlerts() {}

    /** One alert for each standing that the announced change comes to. */
    public static String id(Announcement announcement) {
        Statement statement = announcement.statement();
        return AlertId.of(
                "announcement",
                statement.list(),
                statement.documentId(),
                String.valueOf(statement.action()),
                announcement.status().name());
    }

    /**
     * One sentence: where it stands, what is announced for which list, by which notice, and why it stands so.
     *
     * @param title title of the notice
     */
    public static String headline(Announcement announcement, String title) {
        Statement statement = announcement.statement();
        String number =
                statement.documentNumber() == null ? "" : " (" + Headline.quoted(statement.documentNumber()) + ")";
        return standing(announcement) + statement.list() + ", " + what(statement) + effective(statement) + ", by “"
                + Headline.quoted(title) + "”" + number + reason(announcement);
    }

    private static String standing(Announcement announcement) {
        return switch (announcement.status()) {
            case ANNOUNCED -> "Announced for ";
            case CONFIRMED -> "Confirmed on ";
            case AWAITING_LIST -> "Announced and not seen on ";
            case CONTRADICTED -> "Announced otherwise than seen on ";
            case WITHDRAWN -> "Announced no more for ";
        };
    }

    private static String what(Statement statement) {
        String count = statement.count().toString();
        String how = statement.action() == ChangeAction.LISTED
                ? "listed"
                : statement.action() == ChangeAction.DELISTED ? "delisted" : "amended";
        return count.isEmpty() ? "parties " + how : count + " " + how;
    }

    private static String effective(Statement statement) {
        return statement.effectiveOn() == null ? "" : " as of " + statement.effectiveOn();
    }

    private static String reason(Announcement announcement) {
        return switch (announcement.status()) {
            case ANNOUNCED -> "";
            case CONFIRMED, AWAITING_LIST, CONTRADICTED, WITHDRAWN -> ": " + Headline.quoted(announcement.reason());
        };
    }
}
