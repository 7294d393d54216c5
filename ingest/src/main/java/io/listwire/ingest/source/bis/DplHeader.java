package io.listwire.ingest.source.bis;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.ContentSignature;
import io.listwire.ingest.source.input.CsvRow;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The columns of dpl.txt, by name; further ones may stand anywhere. */
final class DplHeader {

    static final List<String> KNOWN = List.of(
            "name",
            "street_address",
            "city",
            "state",
            "country",
            "postal_code",
            "effective_date",
            "expiration_date",
            "standard_order",
            "last_update",
            "action",
            "fr_citation");

    private final List<String> columns;

    private DplHeader(List<String> columns) {
        this.columns = columns;
    }

    /** @throws SourceException where the row is not the header of this format */
    static DplHeader of(CsvRow row, Origin origin) throws SourceException {
        List<String> columns = row.cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        List<String> missing =
                KNOWN.stream().filter(name -> !columns.contains(name)).toList();
        if (missing.size() == KNOWN.size()) {
            throw unexpected(
                    origin,
                    row,
                    ContentSignature.ofText(row.cells().get(0))
                            .map(found -> "this is no table: it looks like " + found)
                            .orElse("this is no header of the Denied Persons List"));
        }
        if (!missing.isEmpty()) {
            throw unexpected(origin, row, "the header lacks the columns " + String.join(", ", missing));
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw unexpected(origin, row, "the column '" + column + "' stands in the header twice");
            }
        }
        return new DplHeader(columns);
    }

    private static SourceException unexpected(Origin origin, CsvRow row, String problem) {
        return new SourceException(
                Kind.UNEXPECTED_LAYOUT,
                origin,
                "line " + row.line(),
                problem,
                "the first line must name the columns of dpl.txt (Name, Street_Address, ... FR_Citation), separated by"
                        + " tabs");
    }

    int size() {
        return columns.size();
    }

    List<String> columns() {
        return columns;
    }
}
