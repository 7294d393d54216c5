package io.listwire.ingest.source.bis;

import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.ingest.source.text.UsDates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One row: its cells by column, made plain. Trailing cells that are empty may be absent. */
final class DplRow {

    private final Map<String, String> cells = new LinkedHashMap<>();
    private final int surplus;
    private final Optional<String> damage;

    DplRow(DplHeader header, CsvRow row) {
        for (int i = 0; i < header.size(); i++) {
            cells.put(
                    header.columns().get(i),
                    i < row.cells().size() ? PlainText.line(row.cells().get(i)) : "");
        }
        surplus = row.cells().size() - header.size();
        damage = row.damage();
    }

    /** True for a row without anything in it, as the publisher leaves one behind its header at times. */
    boolean isBlank() {
        return surplus <= 0 && damage.isEmpty() && cells.values().stream().allMatch(String::isEmpty);
    }

    /** Why the row cannot be read; empty where it can. */
    Optional<String> fault() {
        if (surplus > 0) {
            return Optional.of("the row has " + surplus
                    + " cells more than the header: look for a tab or a quote too many or too few");
        }
        if (damage.isPresent()) {
            return damage;
        }
        if (value("name").isEmpty()) {
            return Optional.of("the column 'Name' is empty: there is no party");
        }
        return value("effective_date").isEmpty()
                ? Optional.of("the column 'Effective_Date' is empty: it tells one order against a person from another")
                : Optional.empty();
    }

    /** What tells the entry from others: name and effective date. */
    String key() {
        String date = cells.getOrDefault("effective_date", "");
        return cells.getOrDefault("name", "") + " / "
                + UsDates.day(date).map(Object::toString).orElse(date);
    }

    /** The cell; empty where nothing stands in it. */
    Optional<String> value(String column) {
        return Optional.of(cells.getOrDefault(column, "")).filter(cell -> !cell.isEmpty());
    }

    /** What stands in columns that this format did not have when the parser was written. */
    Stream<String> labelledUnknownColumns() {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty() && !DplHeader.KNOWN.contains(cell.getKey()))
                .map(cell -> cell.getKey() + ": " + cell.getValue());
    }
}
