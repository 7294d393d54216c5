package io.listwire.ingest.snapshot;

import io.listwire.ingest.source.SkippedRow;
import io.listwire.schema.ListSnapshotPart;

/** Takes snapshots part by part: of each list the start marker, the entries in order, the end marker. */
public interface SnapshotSink {

    /** The next part; lists of one file may alternate. */
    void part(ListSnapshotPart part);

    /** One row of the file that cannot be read. */
    void skipped(SkippedRow row);
}
