package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.text.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One row: its cells by column, made plain. */
final class CslRecord {

    private static final String AND = "and ";

    private final Map<String, String> cells = new LinkedHashMap<>();

    /** @param row as many cells as the header has columns */
    CslRecord(CslHeader header, CsvRow row) {
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.columns().get(i), PlainText.line(row.cells().get(i)));
        }
    }

    /** The cell; empty where nothing stands in it. */
    Optional<String> value(String column) {
        String cell = cells.getOrDefault(column, "");
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** The values of a cell that holds several, joined by "; " and sometimes by "; and ". */
    List<String> values(String column) {
        return value(column).map(CslRecord::split).orElse(List.of());
    }

    /** What stands in columns that this format did not have when the parser was written. */
    Stream<String> labelledUnknownColumns() {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .filter(cell -> !CslHeader.REQUIRED.contains(cell.getKey()))
                .filter(cell -> !cell.getKey().equals(CslHeader.ROW_ID))
                .map(cell -> cell.getKey() + ": " + cell.getValue());
    }

    private static List<String> split(String cell) {
        return Stream.of(cell.split("; ", -1))
                .map(String::strip)
                .map(value -> value.startsWith(AND) ? value.substring(AND.length()) : value)
                .map(value -> value.endsWith(";") ? value.substring(0, value.length() - 1) : value)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
