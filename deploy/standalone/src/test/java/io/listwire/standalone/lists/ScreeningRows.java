package io.listwire.standalone.lists;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/** The rows of a file in the layout of the Consolidated Screening List, to be damaged and rewritten. */
final class ScreeningRows {

    private final List<String> header;
    private final List<List<String>> rows;

    private ScreeningRows(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    static ScreeningRows read(Path file) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            List<List<String>> all = new ArrayList<>();
            records.forEach(record -> all.add(List.copyOf(record.getFields())));
            return new ScreeningRows(all.get(0), List.copyOf(all.subList(1, all.size())));
        }
    }

    /**
     * Without some rows of one list.
     *
     * @param mark what its cells of the column {@code source} contain
     * @param gone takes the row's number among those of the list, from 0
     */
    ScreeningRows without(String mark, IntPredicate gone) {
        List<List<String>> left = new ArrayList<>();
        int number = 0;
        for (List<String> row : rows) {
            boolean concerned = cell(row, "source").contains(mark);
            if (!concerned || !gone.test(number)) {
                left.add(row);
            }
            number += concerned ? 1 : 0;
        }
        return new ScreeningRows(header, left);
    }

    /**
     * As the publisher has rewritten it: rows shuffled, content hashes and pages new, identifiers in another order, names
     * of persons the other way round.
     */
    ScreeningRows rewritten(Random random) {
        List<List<String>> other = new ArrayList<>();
        rows.forEach(row -> other.add(rewritten(row, random)));
        Collections.shuffle(other, random);
        return new ScreeningRows(header, other);
    }

    private List<String> rewritten(List<String> row, Random random) {
        List<String> cells = new ArrayList<>(row);
        if (!cell(row, "source").contains("Treasury")) {
            set(cells, "_id", Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
        }
        set(cells, "source_list_url", "https://www.example.org/lists/" + random.nextInt(100));
        set(cells, "source_information_url", "https://www.example.org/about/" + random.nextInt(100));
        List<String> ids = Arrays.asList(cell(row, "ids").split("; ", -1));
        Collections.shuffle(ids, random);
        set(cells, "ids", String.join("; ", ids));
        if (cell(row, "type").equals("Individual")) {
            set(cells, "name", flipped(cell(row, "name")));
        }
        return cells;
    }

    /** "LAST, First Second" as "First Second LAST". */
    private static String flipped(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    }

    private String cell(List<String> row, String column) {
        return row.get(header.indexOf(column));
    }

    private void set(List<String> row, String column, String value) {
        row.set(header.indexOf(column), value);
    }

    /** One line for each row, after the header. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(header));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString().stripTrailing();
    }
}
