package io.listwire.ingest.source.csl;

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
import java.util.Optional;

/**
 * Reads consolidated.csv of the US Consolidated Screening List, in the layout of 2019 (28 columns) and the later one
 * (29), each row as an entry of the list that it belongs to.
 *
 * <p>A file that ends within a quoted cell or within a row is refused as truncated. One that was cut exactly between
 * two rows looks like a whole one: the file says nowhere how long it is. So does one that was cut between the two
 * quotes of a doubled quote in the last cell of a row.
 *
 * <p>A header in the middle shows that files were joined: the lists of the rows next before and next behind it are
 * declared defective.
 */
public final class CslParser implements ListParser {

    private static final String FORMAT = "csl";
    private static final String VERSION = "csl/1";

    private final InputLimits limits;

    public CslParser(InputLimits limits) {
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
            parse(in, origin, sink);
        }
    }

    private void parse(InputStream in, Origin origin, ListSink sink) throws SourceException, IOException {
        CsvRows rows = new CsvRows(in, origin, limits);
        CslHeader header = CslHeader.of(rows.next().orElseThrow(() -> nothing(origin, "the file is empty")), origin);
        CslJoints joints = new CslJoints(sink);
        long count = 0;
        for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (rows.endsWithin(row.get(), header.size())) {
                throw rows.cutOff(row.get());
            }
            if (header.repeatedBy(row.get())) {
                joints.headerAgain(row.get());
            } else {
                joints.row(read(header, row.get(), sink));
            }
            count++;
        }
        if (count == 0) {
            throw nothing(origin, "the file has a header and no rows");
        }
    }

    /** The list that the row belongs to, whether or not the rest of it can be read; empty where it does not tell. */
    private static Optional<String> read(CslHeader header, CsvRow row, ListSink sink) {
        Optional<CslList> list = header.source(row).flatMap(CslList::ofSource);
        Optional<String> id = list.map(CslList::id);
        Optional<String> fault = row.fault(header.size());
        if (fault.isPresent()) {
            skip(sink, id, row, fault.get());
            return id;
        }
        CslEntries.take(new CslCells(header, row), list, row.line(), row::toCsv, sink);
        return id;
    }

    private static void skip(ListSink sink, Optional<String> list, CsvRow row, String reason) {
        sink.skipped(list.orElse(null), new SkippedRow(row.line(), reason, row.toCsv()));
    }

    private static SourceException nothing(Origin origin, String problem) {
        return new SourceException(
                Kind.TRUNCATED, origin, "line 1", problem, "the publisher's list never is: fetch it again");
    }
}
