package io.listwire.ingest.source.bis;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.input.CsvRows;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads dpl.txt, the Denied Persons List: cells separated by tabs, a row for each address. An entry, that is an order
 * against a person, is all rows of one name and effective date, wherever they stand; so the entries, a few hundred, are
 * collected before they are handed on, and an input with more than 100,000 rows is refused.
 */
public final class DplParser implements ListParser {

    private static final String LIST = RestrictionList.US_BIS_DPL.id();
    private static final int MOST_ROWS = 100_000;
    private static final char SEPARATOR = '\t';

    private final InputLimits limits;

    public DplParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return "bis-dpl";
    }

    @Override
    public String version() {
        return "bis-dpl/1";
    }

    @Override
    public void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException {
        Map<String, DplEntry> entries = new LinkedHashMap<>();
        try (InputStream in = files.openOnly(origin)) {
            read(new CsvRows(in, origin, limits, SEPARATOR), origin, entries, sink);
        } finally {
            // Also where the file breaks off: what was read so far counts.
            entries.values().forEach(entry -> sink.entry(LIST, entry.line(), entry.details()));
        }
    }

    private static void read(CsvRows rows, Origin origin, Map<String, DplEntry> entries, ListSink sink)
            throws SourceException, IOException {
        DplHeader header = DplHeader.of(rows.next().orElseThrow(() -> empty(origin)), origin);
        int count = 0;
        for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
            CsvRow row = next.get();
            if (rows.endsWithin(row, header.size())) {
                throw rows.cutOff(row);
            }
            if (++count > MOST_ROWS) {
                throw tooMany(origin, row);
            }
            take(new DplRow(header, row), row, entries, sink);
        }
        if (count == 0) {
            throw empty(origin);
        }
    }

    private static void take(DplRow cells, CsvRow row, Map<String, DplEntry> entries, ListSink sink) {
        if (cells.isBlank()) {
            return;
        }
        Optional<String> fault = cells.fault();
        if (fault.isPresent()) {
            sink.skipped(LIST, new SkippedRow(row.line(), fault.get(), row.toCsv()));
            return;
        }
        entries.computeIfAbsent(cells.key(), key -> new DplEntry(key, row.line()))
                .add(cells);
    }

    private static SourceException empty(Origin origin) {
        return new SourceException(
                Kind.TRUNCATED,
                origin,
                "line 1",
                "there is no row",
                "the publisher's list never is empty: fetch it again");
    }

    private static SourceException tooMany(Origin origin, CsvRow row) {
        return new SourceException(
                Kind.TOO_LARGE,
                origin,
                "line " + row.line(),
                "the file has more than " + MOST_ROWS + " rows",
                "the publisher's has some hundred: see what was fetched");
    }
}
