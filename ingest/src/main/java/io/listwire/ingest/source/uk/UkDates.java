package io.listwire.ingest.source.uk;

import io.listwire.schema.PartyDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the file writes them: 18-Aug-2026 on its first line, 18/08/2026 in its cells. */
final class UkDates {

    private static final Pattern REPORT =
            Pattern.compile("\\s*Report Date\\s*:?\\s*(\\d{1,2}[- ]\\p{L}{3}[- ]\\d{4})\\s*", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter REPORTED = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private UkDates() {}

    /** The date of the report; empty where the cell tells of none. */
    static Optional<LocalDate> reported(String cell) {
        Matcher report = REPORT.matcher(cell);
        return report.matches() ? parse(report.group(1).replace(' ', '-'), REPORTED) : Optional.empty();
    }

    /** A date of a designation; parts of it may be unknown, as in dd/mm/1965. */
    static PartyDate dated(String kind, String text) {
        return PartyDate.newBuilder()
                .setKind(kind)
                .setText(text)
                .setDate(parse(text, DAY_FIRST).orElse(null))
                .build();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
