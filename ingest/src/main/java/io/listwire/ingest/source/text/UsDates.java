package io.listwire.ingest.source.text;

import io.listwire.schema.PartyDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates as US agencies write them: 03 Jun 2021, 06/03/2021 (month first), 2021-06-03. */
public final class UsDates {

    private static final int SHORTEST = "3/4/2021".length();
    private static final int LONGEST = "03 Jun 2021".length();
    private static final DateTimeFormatter ISO = format("uuuu-MM-dd");
    private static final DateTimeFormatter DAY_FIRST = format("d MMM uuuu");
    private static final DateTimeFormatter MONTH_FIRST = format("M/d/uuuu");

    private UsDates() {}

    /** The day; empty where the text is none, such as a year alone or "circa 1954". */
    public static Optional<LocalDate> day(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || !Character.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        DateTimeFormatter format = text.indexOf('-') > 0 ? ISO : text.indexOf('/') > 0 ? MONTH_FIRST : DAY_FIRST;
        try {
            return Optional.of(LocalDate.parse(text, format))
                    .filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The date with its kind and its text, and as a day where it is one. */
    public static PartyDate dated(String kind, String text) {
        return PartyDate.newBuilder()
                .setKind(kind)
                .setText(text)
                .setDate(day(text).orElse(null))
                .build();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
