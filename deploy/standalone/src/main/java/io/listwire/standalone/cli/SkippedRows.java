package io.listwire.standalone.cli;

import io.listwire.ingest.source.SkippedRow;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Complains of rows that cannot be read. */
final class SkippedRows {

    private SkippedRows() {}

    static void complain(Path file, List<SkippedRow> rows, PrintWriter err) {
        rows.forEach(row -> err.println(file + ", line " + row.line() + ", passed over: " + row.reason()));
    }
}
