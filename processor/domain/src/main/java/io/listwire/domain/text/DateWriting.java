package io.listwire.domain.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises calendar dates in English text, so that a date written otherwise is seen to be the same day. */
public final class DateWriting {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("JAN", 1),
            Map.entry("FEB", 2),
            Map.entry("MAR", 3),
            Map.entry("APR", 4),
            Map.entry("MAY", 5),
            Map.entry("JUN", 6),
            Map.entry("JUL", 7),
            Map.entry("AUG", 8),
            Map.entry("SEP", 9),
            Map.entry("SEPT", 9),
            Map.entry("OCT", 10),
            Map.entry("NOV", 11),
            Map.entry("DEC", 12),
            Map.entry("JANUARY", 1),
            Map.entry("FEBRUARY", 2),
            Map.entry("MARCH", 3),
            Map.entry("APRIL", 4),
            Map.entry("JUNE", 6),
            Map.entry("JULY", 7),
            Map.entry("AUGUST", 8),
            Map.entry("SEPTEMBER", 9),
            Map.entry("OCTOBER", 10),
            Map.entry("NOVEMBER", 11),
            Map.entry("DECEMBER", 12));

    private DateWriting() {}

    /**
     * The words with each date of the years {@value #FIRST_YEAR} to {@value #LAST_YEAR} as year, month and day: {@code
     * "DOB 2 JAN 1962"} gives {@code "DOB 1962 01 02"}. Read are {@code 2 JAN 1962}, {@code JANUARY 2 1962}, {@code 1962 1
     * 2} and three numbers with the year last, but the last only where day and month cannot be taken for each other.
     *
     * @param words what {@link Folding#words(String)} made
     */
    public static String canonical(String words) {
        if (words.chars().noneMatch(DateWriting::isDigit)) {
            return words;
        }
        String[] word = words.split(" ", -1);
        StringBuilder out = new StringBuilder(words.length() + 8);
        int at = 0;
        while (at < word.length) {
            Optional<LocalDate> date =
                    at + 2 < word.length ? date(word[at], word[at + 1], word[at + 2]) : Optional.empty();
            out.append(at == 0 ? "" : " ")
                    .append(date.map(day -> day.toString().replace('-', ' ')).orElse(word[at]));
            at += date.isPresent() ? 3 : 1;
        }
        return out.toString();
    }

    private static Optional<LocalDate> date(String first, String second, String third) {
        int a = number(first);
        int b = number(second);
        int c = number(third);
        if (isYear(a)) {
            return day(a, b, c);
        }
        if (!isYear(c)) {
            return Optional.empty();
        }
        if (MONTHS.containsKey(second)) {
            return day(c, MONTHS.get(second), a);
        }
        if (MONTHS.containsKey(first)) {
            return day(c, MONTHS.get(first), b);
        }
        boolean oneReading = a == b || a > 12 || b > 12;
        return oneReading ? day(c, a, b).or(() -> day(c, b, a)) : Optional.empty();
    }

    private static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    /** The number of at most four digits that the word is; -1 for any other word. */
    private static int number(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(DateWriting::isDigit);
        return digits ? Integer.parseInt(word) : -1;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<LocalDate> day(int year, @Nullable Integer month, int day) {
        if (month == null || month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
