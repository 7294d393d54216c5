package io.listwire.ingest.source.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV file (RFC 4180) in UTF-8, one after the other; empty lines are passed over. Broken quoting and
 * records over the limit end it with a {@link SourceException}: behind them nothing can be trusted.
 */
public final class CsvRows {

    private static final int READ_AHEAD = 32 * 1024;

    private final Origin origin;
    private final RecordGuard guard;
    private final Cells cells = new Cells();
    private final Iterator<CsvRow> rows;

    /** @param in read to its end, not closed */
    public CsvRows(InputStream in, Origin origin, InputLimits limits) {
        this(in, origin, limits, ',');
    }

    /**
     * @param in read to its end, not closed
     * @param separator what stands between two cells
     */
    public CsvRows(InputStream in, Origin origin, InputLimits limits, char separator) {
        this(
                new StrictUtf8Reader(new BoundedInput(in, limits.listBytes(), origin), origin),
                origin,
                limits.recordChars(),
                separator);
    }

    /**
     * The same of text that is decoded already.
     *
     * @param recordChars largest record, as {@link InputLimits#recordChars()}
     */
    public CsvRows(Reader text, Origin origin, int recordChars, char separator) {
        this.origin = origin;
        guard = new RecordGuard(text, recordChars, () -> tooLarge(recordChars));
        rows = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.addExact(recordChars, READ_AHEAD))
                .build(cells, guard)
                .iterator();
    }

    /** The next record; empty at the end of the file. */
    public Optional<CsvRow> next() throws SourceException, IOException {
        if (!hasNext()) {
            return Optional.empty();
        }
        CsvRow row = rows.next();
        guard.recordComplete();
        return Optional.of(row);
    }

    /**
     * Whether the file may have been cut off within a row, the one that was returned last: no row comes behind it, no
     * line break ends it, and it does not have all its cells with the last one in closed quotes.
     *
     * @param columns how many cells a whole row has
     */
    public boolean endsWithin(CsvRow row, int columns) throws SourceException, IOException {
        if (hasNext() || guard.last() == '\n' || guard.last() == '\r') {
            return false;
        }
        return row.cells().size() < columns || guard.last() != '"';
    }

    /** The file ends within a row. */
    public SourceException cutOff(CsvRow row) {
        return new SourceException(
                Kind.TRUNCATED,
                origin,
                "line " + row.line(),
                "the file ends within the row that begins there, or lacks the line break behind it",
                "the transfer broke off: fetch the file again; if it is whole, end its last line with a line break");
    }

    private boolean hasNext() throws SourceException, IOException {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException e) {
            throw RejectedInputException.beneath(e).orElseThrow(e::getCause);
        } catch (CsvParseException e) {
            throw guard.ended() ? unclosedQuote() : malformed(e);
        }
    }

    private SourceException unclosedQuote() {
        return new SourceException(
                Kind.TRUNCATED,
                origin,
                "line " + cells.line,
                "the file ends within a quoted cell of the row that begins there",
                "the transfer broke off or a quote is missing: fetch the file again");
    }

    private SourceException malformed(CsvParseException e) {
        return new SourceException(
                Kind.MALFORMED,
                origin,
                "line " + cells.line,
                "the row that begins there is no CSV: " + e.getMessage(),
                "write quotes within a quoted cell twice, or fetch the file again");
    }

    private RejectedInputException tooLarge(int recordChars) {
        return new RejectedInputException(new SourceException(
                Kind.TOO_LARGE,
                origin,
                "line " + cells.line,
                "the row that begins there does not end within " + recordChars + " characters",
                "look for a quote that is never closed, or for a file without line breaks"));
    }

    /** Collects the cells of one record. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<CsvRow> {

        private final List<String> values = new ArrayList<>();
        private long line = 1;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            values.clear();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            values.add(new String(buffer, offset, length));
        }

        @Override
        protected CsvRow buildRecord() {
            return new CsvRow(line, values);
        }
    }
}
