package io.listwire.ingest.source.uk;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns by name: order, letter case, blanks and further columns make no difference. */
final class UkColumns {

    static final String ID = "uniqueid";
    static final String NAME = "name6";
    static final String NAME_TYPE = "nametype";
    static final String TYPE = "designationtype";

    private static final List<String> REQUIRED = List.of(ID, NAME, NAME_TYPE, TYPE);

    private final List<String> keys = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    private UkColumns() {}

    /** @throws SourceException where the row is not the header of this format */
    static UkColumns of(CsvRow row, Origin origin) throws SourceException {
        UkColumns columns = new UkColumns();
        row.cells().forEach(title -> {
            columns.titles.add(PlainText.line(title));
            columns.keys.add(key(title));
        });
        List<String> missing =
                REQUIRED.stream().filter(name -> !columns.keys.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw unexpected(origin, row, "the header lacks the columns " + String.join(", ", missing));
        }
        Set<String> seen = new HashSet<>();
        for (String key : columns.keys) {
            if (!key.isEmpty() && !seen.add(key)) {
                throw unexpected(origin, row, "the column '" + key + "' stands in the header twice");
            }
        }
        return columns;
    }

    private static SourceException unexpected(Origin origin, CsvRow row, String problem) {
        return new SourceException(
                Kind.UNEXPECTED_LAYOUT,
                origin,
                "line " + row.line(),
                problem,
                "give the UK Sanctions List as CSV: a line with the report date, then the names of the columns");
    }

    /** Letters and digits in lower case: "D.O.B" is {@code dob}, "Nationality(/ies)" is {@code nationalityies}. */
    private static String key(String title) {
        StringBuilder key = new StringBuilder();
        title.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    int size() {
        return keys.size();
    }

    /** The cells that are not empty, made plain, by the column's key. */
    Map<String, String> cells(CsvRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            String cell = PlainText.line(row.cells().get(i));
            if (!cell.isEmpty()) {
                cells.put(keys.get(i), cell);
            }
        }
        return cells;
    }

    /** The column's name as published. */
    String title(String key) {
        return titles.get(keys.indexOf(key));
    }
}
