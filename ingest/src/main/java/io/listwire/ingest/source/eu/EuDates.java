package io.listwire.ingest.source.eu;

import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.schema.PartyDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates, in ISO order, and what is known of a birth. */
final class EuDates {

    /** Attributes of a birthdate that are in its text. */
    static final Set<String> TAKEN =
            Set.of("circa", "birthdate", "dayOfMonth", "monthOfYear", "year", "yearRangeFrom", "yearRangeTo");

    private EuDates() {}

    static PartyDate dated(String kind, String text) {
        return PartyDate.newBuilder()
                .setKind(kind)
                .setText(text)
                .setDate(day(text).orElse(null))
                .build();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day, or year and month, or the first and the last year; empty where nothing is known. */
    static Optional<String> birth(XmlElement birth) {
        boolean circa = birth.attribute("circa").orElse("").equals("true");
        return birth.attribute("birthdate")
                .or(() -> partly(birth))
                .or(() -> range(birth))
                .map(text -> circa ? "circa " + text : text);
    }

    private static Optional<String> partly(XmlElement birth) {
        if (birth.attribute("year").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of("year", "monthOfYear", "dayOfMonth")
                .flatMap(part -> birth.attribute(part).stream())
                .map(number -> number.length() == 1 ? "0" + number : number)
                .collect(Collectors.joining("-")));
    }

    /** One of the two years may be missing. */
    private static Optional<String> range(XmlElement birth) {
        Optional<String> from = birth.attribute("yearRangeFrom");
        Optional<String> to = birth.attribute("yearRangeTo");
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((from.map(year -> year + " ").orElse("")
                + to.map(year -> "to " + year).orElse("or later")));
    }
}
