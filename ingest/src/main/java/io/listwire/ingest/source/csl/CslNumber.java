package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.UsDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One element of {@code ids} in the JSON layout.
 *
 * @param further members that the layout did not have when the parser was written, labelled
 */
record CslNumber(
        Optional<String> type,
        Optional<String> number,
        Optional<String> country,
        Optional<String> issued,
        Optional<String> expires,
        List<String> further) {

    static final Set<String> MEMBERS = Set.of("type", "number", "country", "issue_date", "expiration_date");

    /**
     * The same as the CSV has it since 2023: label, number, country, dates. Both dates together are enough, as the
     * earlier one is that of issue.
     */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        type.ifPresent(parts::add);
        number.ifPresent(parts::add);
        countryCode().ifPresent(parts::add);
        if (datesTellThemselvesApart()) {
            issued.ifPresent(parts::add);
            expires.ifPresent(parts::add);
        }
        return parts;
    }

    /** What {@link #parts} cannot say. */
    List<String> remarks() {
        String kind = type.map(label -> CslLabel.of(label).map(CslLabel::kind).orElse(label))
                .orElse("");
        String of = (kind + " " + number.orElse("")).strip();
        List<String> remarks = new ArrayList<>();
        if (countryCode().isEmpty()) {
            country.ifPresent(text -> remarks.add(of + ": " + text + " (country)"));
        }
        if (!datesTellThemselvesApart()) {
            issued.ifPresent(text -> remarks.add(of + ": " + day(text) + " (issue date)"));
            expires.ifPresent(text -> remarks.add(of + ": " + day(text) + " (expiration date)"));
        }
        further.forEach(text -> remarks.add(of + ": " + text));
        return remarks;
    }

    private static String day(String text) {
        return UsDates.day(text).map(LocalDate::toString).orElse(text);
    }

    private Optional<String> countryCode() {
        return number.flatMap(any -> country).flatMap(Countries::alpha2);
    }

    private boolean datesTellThemselvesApart() {
        Optional<LocalDate> from = issued.flatMap(UsDates::day);
        Optional<LocalDate> to = expires.flatMap(UsDates::day);
        return number.isPresent()
                && from.isPresent()
                && to.isPresent()
                && !from.get().isAfter(to.get());
    }
}
