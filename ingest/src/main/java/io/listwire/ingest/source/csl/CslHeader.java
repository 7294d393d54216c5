package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.ContentSignature;
import io.listwire.ingest.source.input.CsvRow;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a file, by name: the order and further columns make no difference. Both layouts have the required
 * ones; {@code _id} came later.
 */
final class CslHeader {

    /** The columns that each layout since 2019 has. */
    static final Set<String> REQUIRED = Set.of(("source entity_number type programs name title addresses"
                    + " federal_register_notice start_date end_date standard_order license_requirement license_policy"
                    + " call_sign vessel_type gross_tonnage gross_registered_tonnage vessel_flag vessel_owner remarks"
                    + " source_list_url alt_names citizenships dates_of_birth nationalities places_of_birth"
                    + " source_information_url ids")
            .split(" ", -1));

    /** The publisher's row id: OFAC's number for Treasury lists, a content hash for the others. */
    static final String ROW_ID = "_id";

    private final List<String> columns;
    private final CsvRow row;

    private CslHeader(CsvRow row) {
        this.row = row;
        columns = row.cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @throws SourceException where the row is not the header of this format */
    static CslHeader of(CsvRow row, Origin origin) throws SourceException {
        CslHeader header = new CslHeader(row);
        Set<String> missing = new HashSet<>(REQUIRED);
        header.columns.forEach(missing::remove);
        if (missing.size() == REQUIRED.size()) {
            throw unexpected(
                    origin,
                    row,
                    ContentSignature.ofText(row.cells().get(0))
                            .map(found -> "this is no CSV: it looks like " + found)
                            .orElse("this is no header of the Consolidated Screening List"));
        }
        if (!missing.isEmpty()) {
            throw unexpected(
                    origin,
                    row,
                    "the header lacks the columns "
                            + String.join(", ", missing.stream().sorted().toList()));
        }
        Set<String> seen = new HashSet<>();
        for (String column : header.columns) {
            if (!seen.add(column)) {
                throw unexpected(origin, row, "the column '" + column + "' stands in the header twice");
            }
        }
        return header;
    }

    private static SourceException unexpected(Origin origin, CsvRow row, String problem) {
        return new SourceException(
                Kind.UNEXPECTED_LAYOUT,
                origin,
                "line " + row.line(),
                problem,
                "the first line must name the columns of consolidated.csv (source, name, addresses, ... ids),"
                        + " separated by commas");
    }

    int size() {
        return columns.size();
    }

    List<String> columns() {
        return columns;
    }

    /** What stands in the column {@code source} of a row of any length; empty where the row ends before it. */
    Optional<String> source(CsvRow other) {
        int index = columns.indexOf("source");
        return index < other.cells().size() ? Optional.of(other.cells().get(index)) : Optional.empty();
    }

    /** Whether a row repeats the header, as where two files were joined. */
    boolean repeatedBy(CsvRow other) {
        return other.cells().equals(row.cells());
    }
}
