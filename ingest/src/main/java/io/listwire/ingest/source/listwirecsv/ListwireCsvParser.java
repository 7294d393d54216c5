package io.listwire.ingest.source.listwirecsv;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.input.CsvRows;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads Listwire's own CSV layout (docs/listwire-csv.md): for lists whose publishers have no file that a program could
 * read, written by whoever copies them out.
 *
 * <p>A file ends with the line {@code # entries: N}, or at least with a line break. Without the mark, one that was cut
 * exactly between two rows looks like a whole one.
 */
public final class ListwireCsvParser implements ListParser {

    private static final String FORMAT = "listwire-csv";
    private static final String VERSION = "listwire-csv/1";

    private final InputLimits limits;

    public ListwireCsvParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException {
        try (InputStream in = files.openOnly(origin)) {
            CsvRows rows = new CsvRows(in, origin, limits);
            CsvRow first = rows.next().orElseThrow(() -> nothing(origin, "the file is empty"));
            if (rows.endsWithin(first, Integer.MAX_VALUE)) {
                Header.of(first, origin);
                throw cutOff(origin, first);
            }
            read(rows, new Entries(Header.of(first, origin), sink), origin);
        }
    }

    private static void read(CsvRows rows, Entries entries, Origin origin) throws SourceException, IOException {
        for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            Optional<EndMark> mark = EndMark.of(row.get());
            if (mark.isPresent()) {
                entries.end(mark.get());
            } else if (rows.endsWithin(row.get(), Integer.MAX_VALUE)) {
                throw cutOff(origin, row.get());
            } else {
                entries.row(row.get());
            }
        }
        if (entries.count() == 0) {
            throw nothing(origin, "the file has a header and no rows");
        }
        entries.checkEnd();
    }

    private static SourceException nothing(Origin origin, String problem) {
        return new SourceException(Kind.TRUNCATED, origin, "line 1", problem, "write a row for each entry of the list");
    }

    private static SourceException cutOff(Origin origin, CsvRow row) {
        return new SourceException(
                Kind.TRUNCATED,
                origin,
                "line " + row.line(),
                "the file ends within the row that begins there, or lacks the line break behind it",
                "if the file is whole, end its last line with a line break, or better with a line '# entries: N'");
    }
}
