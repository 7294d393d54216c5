package io.listwire.domain.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that the publisher attaches to an entry.
 *
 * @param kind what happens on that date, such as START, LISTING or BIRTH
 * @param text the date as published
 * @param date the same day; null where the text is no full calendar date
 */
public record PartyDate(String kind, String text, @Nullable LocalDate date) {

    /** Whether it says when the publisher last touched the entry, and nothing of the party. */
    boolean isBookkeeping() {
        return kind.equals("UPDATED");
    }

    /** The date as differences show it: {@code "BIRTH 02 Jan 1962 (1962-01-02)"}. */
    public String shown() {
        boolean says = date == null || text.equals(date.toString());
        return kind + " " + text + (says ? "" : " (" + date + ")");
    }
}
