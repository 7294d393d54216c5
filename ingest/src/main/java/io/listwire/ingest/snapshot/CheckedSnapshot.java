package io.listwire.ingest.snapshot;

import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.SnapshotStart;

/**
 * One list in a file that was read to its end.
 *
 * @param ref which snapshot it is
 * @param count entries, 1 and more
 * @param digest over the content digests of the entries, 64 hexadecimal digits, as the end marker has it
 * @param skippedRows rows of the file that cannot be read, 0 and more
 */
public record CheckedSnapshot(SnapshotRef ref, int count, String digest, int skippedRows) {

    /** Stable id of the list. */
    public String list() {
        return ref.getList();
    }

    /** Records that the snapshot is made of: the entries and their two markers. */
    public int records() {
        return count + 2;
    }

    ListSnapshotPart start() {
        return part(new SnapshotStart(ref, null));
    }

    ListSnapshotPart entry(SnapshotEntry entry) {
        return part(entry);
    }

    ListSnapshotPart end() {
        return part(new SnapshotEnd(count, digest, skippedRows));
    }

    private ListSnapshotPart part(Object part) {
        return new ListSnapshotPart(list(), ref.getSnapshotId(), part);
    }
}
