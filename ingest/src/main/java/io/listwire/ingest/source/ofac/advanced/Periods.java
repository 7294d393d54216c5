package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.xml.XmlElement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes dates and periods as the publisher's other formats do: 03 Jun 2021, Jun 2021, 2021, circa 1954, 1967 to 1968. A
 * period gives the first and the last day of what is meant; a year is one from its first to its last day.
 */
final class Periods {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private Periods() {}

    /** The day of an element with Year, Month and Day; empty where it is none. */
    static Optional<LocalDate> day(XmlElement date) {
        return earliest(date)
                .filter(day ->
                        date.value("Month").isPresent() && date.value("Day").isPresent());
    }

    /** An element with Year, Month and Day as text; empty where there is nothing. */
    static Optional<String> dateText(XmlElement date) {
        return day(date)
                .map(DAY::format)
                .or(() -> earliest(date)
                        .filter(day -> date.value("Month").isPresent())
                        .map(MONTH::format))
                .or(() -> asIs(date));
    }

    /** A DatePeriod as text; empty where there is nothing in it. */
    static Optional<String> text(XmlElement period) {
        List<XmlElement> ends = Stream.of("Start", "End")
                .flatMap(name -> period.child(name).stream())
                .toList();
        List<XmlElement> dates = ends.stream()
                .flatMap(end -> Stream.of("From", "To").flatMap(name -> end.child(name).stream()))
                .toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        boolean approximate = ends.stream()
                .anyMatch(end -> end.attribute("Approximate").orElse("").equals("true"));
        Optional<String> text = range(dates).or(() -> fallback(dates));
        return text.map(plain -> approximate ? "circa " + plain : plain);
    }

    private static Optional<String> range(List<XmlElement> dates) {
        Optional<LocalDate> first = earliest(dates.get(0));
        Optional<LocalDate> last = latest(dates.get(dates.size() - 1));
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return Optional.empty();
        }
        return Optional.of(range(first.get(), last.get()));
    }

    private static String range(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return DAY.format(first);
        }
        if (first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear()) {
            return first.getYear() == last.getYear()
                    ? String.valueOf(first.getYear())
                    : first.getYear() + " to " + last.getYear();
        }
        if (first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth()) {
            String month = MONTH.format(first);
            return month.equals(MONTH.format(last)) ? month : month + " to " + MONTH.format(last);
        }
        return DAY.format(first) + " to " + DAY.format(last);
    }

    /** What does not make days, as it stands. */
    private static Optional<String> fallback(List<XmlElement> dates) {
        List<String> texts = dates.stream()
                .flatMap(date -> dateText(date).stream())
                .distinct()
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(" to ", texts));
    }

    private static Optional<String> asIs(XmlElement date) {
        String text = String.join(
                "-",
                Stream.of("Year", "Month", "Day")
                        .flatMap(part -> date.value(part).stream())
                        .toList());
        return Optional.of(text).filter(parts -> !parts.isEmpty());
    }

    private static Optional<LocalDate> earliest(XmlElement date) {
        return date(date, false);
    }

    private static Optional<LocalDate> latest(XmlElement date) {
        return date(date, true);
    }

    private static Optional<LocalDate> date(XmlElement date, boolean end) {
        try {
            int year = Integer.parseInt(date.value("Year").orElse(""));
            int month = Integer.parseInt(date.value("Month").orElse(end ? "12" : "1"));
            LocalDate first = LocalDate.of(year, month, 1);
            int day = Integer.parseInt(date.value("Day").orElse(String.valueOf(end ? first.lengthOfMonth() : 1)));
            return year < 1 || year > 9999 ? Optional.empty() : Optional.of(first.withDayOfMonth(day));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
