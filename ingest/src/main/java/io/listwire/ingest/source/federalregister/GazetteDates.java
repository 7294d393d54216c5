package io.listwire.ingest.source.federalregister;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the gazette prints them: "August 22, 2023"; and as its addresses have them: /2023/08/22/. */
final class GazetteDates {

    private static final Pattern PRINTED = Pattern.compile("\\b([A-Z][a-z]{2,8}) (\\d{1,2}), (\\d{4})\\b");
    private static final Pattern IN_ADDRESS = Pattern.compile("/(\\d{4})/(\\d{2})/(\\d{2})/");
    private static final Pattern EFFECTIVE = Pattern.compile("\\beffective\\b", Pattern.CASE_INSENSITIVE);

    private GazetteDates() {}

    /** The first date in the text. */
    static Optional<LocalDate> printed(String text) {
        Matcher date = PRINTED.matcher(text);
        while (date.find()) {
            Optional<LocalDate> day = printed(date.group(1), date.group(2), date.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> printed(String month, String day, String year) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year), Month.valueOf(month.toUpperCase(Locale.ROOT)), Integer.parseInt(day)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first date behind the word "effective": "Comments are due June 1, 2023. This rule is effective May 2, 2023." */
    static Optional<LocalDate> effective(String text) {
        Matcher effective = EFFECTIVE.matcher(text);
        return effective.find() ? printed(text.substring(effective.end())) : Optional.empty();
    }

    /** The day in the address of a document. */
    static Optional<LocalDate> inAddress(String address) {
        Matcher date = IN_ADDRESS.matcher(address);
        try {
            return date.find()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
