package io.listwire.domain.document;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads when something is said to have happened: "on June 3, 2021", "in June", "in 2019", "on Monday", "last week". Days and
 * months without a year are the last ones before the document's date; without that date they tell nothing.
 */
final class TimeReader {

    private static final Map<Long, Month> MONTHS = new HashMap<>();
    private static final Map<Long, DayOfWeek> DAYS = new HashMap<>();

    static {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            MONTHS.put(Token.hash(name), month);
            MONTHS.put(Token.hash(name.substring(0, 3)), month);
        }
        MONTHS.put(Token.hash("sept"), Month.SEPTEMBER);
        for (DayOfWeek day : DayOfWeek.values()) {
            DAYS.put(Token.hash(day.name().toLowerCase(Locale.ROOT)), day);
        }
    }

    private static final long TODAY = Token.hash("today");
    private static final long YESTERDAY = Token.hash("yesterday");
    private static final long WEEK = Token.hash("week");
    private static final long MONTH = Token.hash("month");
    private static final long YEAR = Token.hash("year");
    private static final long LAST = Token.hash("last");
    private static final long THIS = Token.hash("this");
    private static final long MAY = Token.hash("may");
    private static final long MARCH = Token.hash("march");
    private static final Set<Long> BEFORE_YEAR = Act.hashes("in since of during early late mid");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Tokens tokens;
    private final @Nullable LocalDate today;

    private TimeReader(Tokens tokens, @Nullable LocalDate today) {
        this.tokens = tokens;
        this.today = today;
    }

    /** The time that stands nearest to the act in its sentence. */
    static Optional<DateRange> in(Sentence sentence, Act act, Optional<LocalDate> published) {
        LocalDate known = published
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .orElse(null);
        TimeReader reader = new TimeReader(sentence.tokens(), known);
        Optional<DateRange> nearest = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            Optional<DateRange> time = reader.at(i, sentence.first(), sentence.last());
            if (time.isPresent() && Math.abs(i - act.first()) < distance) {
                nearest = time;
                distance = Math.abs(i - act.first());
            }
        }
        return nearest;
    }

    private Optional<DateRange> at(int token, int first, int last) {
        long hash = tokens.hash(token);
        Month month = MONTHS.get(hash);
        if (month != null && tokens.is(token, Tokens.CAPITAL) && isMonth(token, first)) {
            return month(month, token, first, last);
        }
        int year = year(token);
        if (year > 0 && token > first && BEFORE_YEAR.contains(tokens.hash(token - 1))) {
            return Optional.of(new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        return today == null ? Optional.empty() : relative(token, first, today);
    }

    /** "May" and "March" are verbs and names too: a month has a number or a little word beside it. */
    private boolean isMonth(int token, int first) {
        long hash = tokens.hash(token);
        return (hash != MAY && hash != MARCH)
                || (token > first
                        && (BEFORE_YEAR.contains(tokens.hash(token - 1)) || tokens.is(token - 1, Tokens.DIGITS)))
                || (token + 1 < tokens.count() && tokens.is(token + 1, Tokens.DIGITS));
    }

    private Optional<DateRange> month(Month month, int token, int first, int last) {
        int day = token < last ? day(token + 1) : 0;
        int behind = day > 0 ? token + 2 : token + 1;
        day = day == 0 && token > first ? day(token - 1) : day;
        int year = behind <= last ? year(behind) : 0;
        if (year == 0 && today == null) {
            return Optional.empty();
        }
        try {
            if (year == 0) {
                year = lastYear(month, day == 0 ? 1 : day, today);
            }
            LocalDate from = LocalDate.of(year, month, day == 0 ? 1 : day);
            return Optional.of(
                    new DateRange(from, day == 0 ? YearMonth.from(from).atEndOfMonth() : from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int lastYear(Month month, int day, @Nullable LocalDate today) {
        LocalDate now = today == null ? LocalDate.MIN : today;
        return LocalDate.of(now.getYear(), month, day).isAfter(now) ? now.getYear() - 1 : now.getYear();
    }

    private Optional<DateRange> relative(int token, int first, LocalDate now) {
        long hash = tokens.hash(token);
        DayOfWeek day = DAYS.get(hash);
        if (day != null && tokens.is(token, Tokens.CAPITAL)) {
            LocalDate then = now.with(TemporalAdjusters.previousOrSame(day));
            return Optional.of(new DateRange(then, then));
        }
        if (hash == TODAY || hash == YESTERDAY) {
            LocalDate then = hash == TODAY ? now : now.minusDays(1);
            return Optional.of(new DateRange(then, then));
        }
        long before = token > first ? tokens.hash(token - 1) : 0;
        if (before != LAST && before != THIS) {
            return Optional.empty();
        }
        int back = before == LAST ? 1 : 0;
        if (hash == WEEK) {
            LocalDate monday =
                    now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(back);
            return Optional.of(new DateRange(monday, monday.plusDays(6)));
        }
        if (hash == MONTH) {
            YearMonth then = YearMonth.from(now).minusMonths(back);
            return Optional.of(new DateRange(then.atDay(1), then.atEndOfMonth()));
        }
        int year = now.getYear() - back;
        return hash == YEAR
                ? Optional.of(new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                : Optional.empty();
    }

    private int day(int token) {
        int number = number(token, 2);
        return number <= 31 ? number : 0;
    }

    private int year(int token) {
        int number = number(token, 4);
        return number >= FIRST_YEAR && number <= LAST_YEAR ? number : 0;
    }

    private int number(int token, int digits) {
        String written = tokens.is(token, Tokens.DIGITS) ? tokens.folded(token) : "";
        return written.isEmpty() || written.length() > digits ? 0 : Integer.parseInt(written);
    }
}
