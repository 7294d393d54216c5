package io.listwire.ingest.source.csl;

import io.listwire.schema.PartyDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates as the file writes them: 2021-06-03, 03 Jun 2021, 06/03/2021 (month first). */
final class CslDates {

    private static final int SHORTEST = "3/4/2021".length();
    private static final int LONGEST = "03 Jun 2021".length();
    private static final DateTimeFormatter ISO = format("uuuu-MM-dd");
    private static final DateTimeFormatter DAY_FIRST = format("d MMM uuuu");
    private static final DateTimeFormatter MONTH_FIRST = format("M/d/uuuu");

    private CslDates() {}

    /** The calendar date; empty where the text is none, such as a year alone or "circa 1960". */
    static Optional<LocalDate> parse(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || !Character.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        DateTimeFormatter format = text.indexOf('-') > 0 ? ISO : text.indexOf('/') > 0 ? MONTH_FIRST : DAY_FIRST;
        try {
            return Optional.of(LocalDate.parse(text, format));
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

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
