package io.listwire.ingest.source.ofac.csv;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.input.CsvRows;
import io.listwire.ingest.source.text.PlainText;
import java.io.IOException;
import java.util.Optional;

/** The rows of one file. It has no header; {@code -0-} stands for nothing. */
final class OfacTable implements AutoCloseable {

    private static final String NOTHING = "-0-";
    private static final String CUT_NOTHING = "-0";

    private final EndMarkInput in;
    private final CsvRows rows;
    private final String file;
    private final Origin origin;
    private final int columns;

    /** @param columns how many cells a row has */
    OfacTable(ListFiles files, String file, Origin origin, InputLimits limits, int columns) throws IOException {
        this.in = new EndMarkInput(files.open(file));
        this.rows = new CsvRows(in, origin, limits);
        this.file = file;
        this.origin = origin;
        this.columns = columns;
    }

    /** The next row, which may have any number of cells; empty at the end. */
    Optional<CsvRow> next() throws SourceException, IOException {
        Optional<CsvRow> row = rows.next();
        if (row.isEmpty() || isEndMark(row.get())) {
            return Optional.empty();
        }
        if (rows.endsWithin(row.get(), columns) && !endsInNothing(row.get())) {
            throw new SourceException(
                    Kind.TRUNCATED,
                    origin,
                    file + ", line " + row.get().line(),
                    "the file ends within the row that begins there, or lacks the line break behind it",
                    "the transfer broke off: fetch it again");
        }
        return row;
    }

    // Copies without the last line break, or some bytes more: a row that ends in "-0" has said all the same.
    private boolean endsInNothing(CsvRow row) {
        return row.cells().size() == columns && row.cells().get(columns - 1).startsWith(CUT_NOTHING);
    }

    private static boolean isEndMark(CsvRow row) {
        return row.cells().size() == 1 && row.cells().get(0).equals(String.valueOf(EndMarkInput.END_MARK));
    }

    /** Why the row cannot be read; empty where it can. */
    Optional<String> fault(CsvRow row) {
        if (row.cells().size() != columns) {
            return Optional.of("the row has " + row.cells().size() + " cells where " + file + " has " + columns
                    + ": look for a comma or a quote too many or too few");
        }
        Optional<String> damage = row.damage();
        if (damage.isPresent()) {
            return damage;
        }
        return cell(row, 0).chars().allMatch(Character::isDigit)
                        && !cell(row, 0).isEmpty()
                ? Optional.empty()
                : Optional.of("the row does not begin with the number of an entry, but with '"
                        + PlainText.line(row.cells().get(0)) + "'");
    }

    /** A cell made plain; empty where nothing stands in it. */
    static String cell(CsvRow row, int column) {
        String cell = PlainText.line(row.cells().get(column));
        return cell.equals(NOTHING) || cell.equals(CUT_NOTHING) ? "" : cell;
    }

    /** Why the file, read to its end, cannot be whole; empty where it may be. */
    Optional<String> missingEnd() {
        return in.missingEnd().map(reason -> file + ": " + reason);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
