package io.listwire.ingest.source.listwirecsv;

import io.listwire.contract.ListIds;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.schema.PartyDetails;
import java.util.Optional;

/** Hands rows to the sink and counts them against the end mark. */
final class Entries {

    private final Header header;
    private final ListSink sink;
    private Optional<EndMark> mark = Optional.empty();
    private long count;
    private long beforeMark;

    Entries(Header header, ListSink sink) {
        this.header = header;
        this.sink = sink;
    }

    /** How many rows there were, skipped ones included, empty ones not. */
    long count() {
        return count;
    }

    void end(EndMark found) {
        if (mark.isPresent()) {
            sink.defect(
                    null,
                    "end marks stand on the lines " + mark.get().line() + " and " + found.line()
                            + ": perhaps two files were joined; give each on its own");
        }
        mark = Optional.of(found);
        beforeMark = count;
    }

    /** What can be told of the mark only at the end of the file. */
    void checkEnd() {
        mark.filter(end -> end.entries() != count)
                .ifPresent(end -> sink.defect(
                        null,
                        "line " + end.line() + " says that there are " + end.entries() + " entries, but there are "
                                + count + ": rows are missing or were added; correct the number or the rows"));
        mark.filter(end -> beforeMark != count)
                .ifPresent(end -> sink.defect(
                        null,
                        "rows stand behind the end mark on line " + end.line()
                                + ": the mark must be the last line; perhaps two files were joined"));
    }

    /** Spreadsheets leave empty rows behind: they say nothing. */
    void row(CsvRow row) {
        if (row.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        if (header.repeatedBy(row)) {
            String reason = "the header stands again on line " + row.line() + ": perhaps two files were joined";
            sink.skipped(null, new SkippedRow(row.line(), reason, row.toCsv()));
            sink.defect(null, reason + "; give each on its own");
            return;
        }
        count++;
        Optional<String> list = header.cell(row, Column.LIST).map(String::strip).filter(ListIds::isValid);
        try {
            PartyDetails party = read(row, list);
            sink.entry(list.orElseThrow(), row.line(), party);
        } catch (UnreadableDocumentException e) {
            sink.skipped(list.orElse(null), new SkippedRow(row.line(), e.reason(), row.toCsv()));
        }
    }

    private PartyDetails read(CsvRow row, Optional<String> list) throws UnreadableDocumentException {
        Optional<String> fault = row.fault(header.size());
        if (fault.isPresent()) {
            throw new UnreadableDocumentException(fault.get());
        }
        if (list.isEmpty()) {
            throw new UnreadableDocumentException("the column 'list' holds '"
                    + header.cell(row, Column.LIST).orElse("")
                    + "', which is no id of a list: upper-case letters and digits in two and more parts joined by"
                    + " hyphens, such as US-DOD-1260H");
        }
        return Party.of(new Row(header, row));
    }
}
