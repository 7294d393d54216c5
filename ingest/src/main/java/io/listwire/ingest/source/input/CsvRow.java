package io.listwire.ingest.source.input;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/**
 * One record of a CSV file.
 *
 * @param line line on which it begins, from 1
 * @param cells its cells, unquoted, otherwise as they came
 */
public record CsvRow(long line, List<String> cells) {

    public CsvRow {
        cells = List.copyOf(cells);
    }

    /** Why the row cannot be one of a table with that many columns; empty where it can. */
    public Optional<String> fault(int columns) {
        if (cells.size() != columns) {
            return Optional.of("the row has " + cells.size() + " cells where the header has " + columns
                    + ": look for a comma or a quote too many or too few");
        }
        return damage();
    }

    /** Why what stands in the row is not what was written; empty where nothing shows that. */
    public Optional<String> damage() {
        return cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)
                ? Optional.of("the row holds NUL characters: the file is damaged, fetch it again")
                : Optional.empty();
    }

    /** The same record written as CSV again, without a line break at its end. */
    public String toCsv() {
        StringWriter csv = new StringWriter();
        CsvWriter.builder().bufferSize(0).build(csv).writeRecord(cells);
        return csv.toString().stripTrailing();
    }
}
