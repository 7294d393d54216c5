package io.listwire.ingest.source.input;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;

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

    /** The same record written as CSV again, without a line break at its end. */
    public String toCsv() {
        StringWriter csv = new StringWriter();
        CsvWriter.builder().bufferSize(0).build(csv).writeRecord(cells);
        return csv.toString().stripTrailing();
    }
}
