package io.listwire.ingest.intake;

import io.listwire.ingest.publish.PublishReport;
import io.listwire.ingest.source.SkippedRow;
import java.util.List;

/**
 * What became of an input.
 *
 * @param published lists, documents or companies that were new and are published
 * @param unchanged those that were published before with the same content
 * @param skippedRows rows or documents that cannot be read, 0 and more
 * @param firstSkippedRows the first of them, at most a hundred
 * @param content what was in it
 */
public record IntakeReport(
        int published, int unchanged, int skippedRows, List<SkippedRow> firstSkippedRows, InputContent content) {

    private static final int SHOWN_ROWS = 100;

    public IntakeReport {
        firstSkippedRows = firstSkippedRows.stream().limit(SHOWN_ROWS).toList();
    }

    static IntakeReport of(PublishReport report, int skippedRows, List<SkippedRow> rows, InputContent content) {
        return new IntakeReport(report.published(), report.unchanged(), skippedRows, rows, content);
    }

    /** For a log: what became of it, in words. */
    public String summary() {
        return published + " published, " + unchanged + " unchanged, " + skippedRows + " skipped";
    }
}
