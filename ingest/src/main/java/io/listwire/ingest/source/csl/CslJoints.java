package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.input.CsvRow;
import java.util.Optional;

/** Watches for places where files were joined: one of the lists on either side may be there in part, or twice. */
final class CslJoints {

    private final ListSink sink;
    private Optional<String> before = Optional.empty();
    private Optional<Long> joint = Optional.empty();

    CslJoints(ListSink sink) {
        this.sink = sink;
    }

    /** A row that repeats the header. */
    void headerAgain(CsvRow row) {
        sink.skipped(
                null,
                new SkippedRow(row.line(), "the header stands here again: perhaps two files were joined", row.toCsv()));
        before.ifPresent(list -> defect(list, row.line()));
        joint = Optional.of(row.line());
    }

    /** @param list that any other row belongs to; empty where it does not tell */
    void row(Optional<String> list) {
        if (list.isEmpty()) {
            return;
        }
        joint.filter(line -> !list.equals(before)).ifPresent(line -> defect(list.get(), line));
        joint = Optional.empty();
        before = list;
    }

    private void defect(String list, long line) {
        sink.defect(
                list,
                "the header stands again on line " + line
                        + ", next to rows of this list: files were joined there; fetch the file again");
    }
}
