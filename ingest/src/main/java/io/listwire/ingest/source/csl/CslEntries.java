package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.SkippedRow;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands a row of either layout to the sink: as an entry, or as skipped. */
final class CslEntries {

    private CslEntries() {}

    /**
     * Takes one row.
     *
     * @param list that its column {@code source} means; empty where the table knows none
     * @param raw the row as it came
     */
    static void take(CslRecord row, Optional<CslList> list, long line, Supplier<String> raw, ListSink sink) {
        Optional<String> name = row.value("name");
        if (list.isEmpty()) {
            sink.skipped(null, new SkippedRow(line, unknownList(row), raw.get()));
        } else if (name.isEmpty()) {
            sink.skipped(
                    list.get().id(), new SkippedRow(line, "the column 'name' is empty: there is no party", raw.get()));
        } else {
            sink.entry(list.get().id(), line, CslParty.of(row, list.get(), name.get()));
        }
    }

    private static String unknownList(CslRecord row) {
        return row.value("source")
                .map(source -> "the column 'source' names a list that Listwire does not know: " + source)
                .orElse("the column 'source' is empty: the row belongs to no list");
    }
}
