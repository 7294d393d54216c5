package io.listwire.ingest.source.listwirecsv;

import io.listwire.ingest.source.input.LabelledValue;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.schema.PartyDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The dates of a row: YYYY-MM-DD, or YYYY-MM or YYYY where no more is known. A date of birth may be any text. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern LESS = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");
    private static final int SHOWN = 50;

    private final Row row;
    private final List<PartyDate> dates = new ArrayList<>();

    Dates(Row row) {
        this.row = row;
    }

    List<PartyDate> all() throws UnreadableDocumentException {
        add(Column.LISTED_ON, "LISTING");
        add(Column.EFFECTIVE_ON, "EFFECTIVE");
        add(Column.STARTS_ON, "START");
        add(Column.ENDS_ON, "END");
        add(Column.DIVEST_BY, "DIVESTMENT");
        add(Column.UPDATED_ON, "UPDATED");
        for (String text : row.values(Column.BORN_ON)) {
            dates.add(date("BIRTH", text, day(text)));
        }
        for (String text : row.values(Column.DATES)) {
            LabelledValue labelled = LabelledValue.of(Column.DATES.title(), text);
            if (labelled.issuer().isPresent()) {
                throw new UnreadableDocumentException(
                        "the column 'dates' holds '" + text + "'; it should be KIND:YYYY-MM-DD");
            }
            dates.add(checked(Column.DATES, labelled.kind(), labelled.value()));
        }
        return List.copyOf(dates);
    }

    private void add(Column column, String kind) throws UnreadableDocumentException {
        for (String text : row.values(column)) {
            dates.add(checked(column, kind, text));
        }
    }

    private static PartyDate checked(Column column, String kind, String text) throws UnreadableDocumentException {
        Optional<LocalDate> day = day(text);
        if (day.isEmpty() && !LESS.matcher(text).matches()) {
            throw new UnreadableDocumentException("the column '" + column.title() + "' holds '"
                    + text.substring(0, Math.min(text.length(), SHOWN))
                    + "'; it should be a date as YYYY-MM-DD, or YYYY-MM or YYYY");
        }
        return date(kind, text, day);
    }

    private static PartyDate date(String kind, String text, Optional<LocalDate> day) {
        return new PartyDate(kind, text, day.orElse(null));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
