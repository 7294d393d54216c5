package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.PlainText;
import io.listwire.schema.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A row of the CSV layout. */
final class CslCells implements CslRecord {

    private static final String AND = "and ";

    private final Map<String, String> cells = new LinkedHashMap<>();

    /** @param row as many cells as the header has columns */
    CslCells(CslHeader header, CsvRow row) {
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.columns().get(i), PlainText.line(row.cells().get(i)));
        }
    }

    @Override
    public Optional<String> value(String column) {
        String cell = cells.getOrDefault(column, "");
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** The values of a cell, joined by "; " and sometimes by "; and ". */
    @Override
    public List<String> values(String column) {
        return value(column).map(CslCells::split).orElse(List.of());
    }

    @Override
    public List<Address> addresses() {
        return values("addresses").stream().map(CslCells::address).toList();
    }

    @Override
    public CslIds ids() {
        return new CslIds(values("ids"));
    }

    @Override
    public Stream<String> labelledUnknownColumns() {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .filter(cell -> !CslHeader.REQUIRED.contains(cell.getKey()))
                .filter(cell -> !cell.getKey().equals(CslHeader.ROW_ID))
                .map(cell -> cell.getKey() + ": " + cell.getValue());
    }

    /** The last part is the country: its code, or on the Entity List sometimes its name. */
    static Address address(String text) {
        String last = text.substring(text.lastIndexOf(',') + 1).strip();
        return new Address(text, Countries.alpha2(last).orElse(null));
    }

    static List<String> split(String cell) {
        return Stream.of(cell.split("; ", -1))
                .map(String::strip)
                .map(value -> value.startsWith(AND) ? value.substring(AND.length()) : value)
                .map(value -> value.endsWith(";") ? value.substring(0, value.length() - 1) : value)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
