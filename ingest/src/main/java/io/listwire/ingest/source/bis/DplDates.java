package io.listwire.ingest.source.bis;

import io.listwire.schema.PartyDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates as dpl.txt writes them: 06/29/2019 (month first), and 2019-06-29 for the last update. */
final class DplDates {

    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = "06/29/2019".length();

    private DplDates() {}

    /** The calendar date; empty where the text is none. */
    static Optional<LocalDate> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, MONTH_FIRST));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static PartyDate dated(String kind, String text) {
        return PartyDate.newBuilder()
                .setKind(kind)
                .setText(text)
                .setDate(parse(text).orElse(null))
                .build();
    }
}
