package io.listwire.ingest.snapshot;

import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.SnapshotStart;
import java.util.List;
import java.util.Optional;

/**
 * One list in a file that was read to its end.
 *
 * @param ref which snapshot it is
 * @param count entries, 0 and more
 * @param digest over the content digests of the entries, 64 hexadecimal digits, as the end marker has it
 * @param skippedRows rows of the file that cannot be read, 0 and more
 * @param reliability how far the list can be relied on
 */
public record CheckedSnapshot(SnapshotRef ref, int count, String digest, int skippedRows, Reliability reliability) {

    /**
     * How far a list can be relied on.
     *
     * @param defects what shows that it is not what its publisher meant to publish, for a person
     * @param mayLackEntries why entries may be missing although nothing else is wrong; empty where the file is whole
     * @param unreadableRows rows known to be of the list that cannot be read, 0 and more
     */
    public record Reliability(List<String> defects, Optional<String> mayLackEntries, int unreadableRows) {

        public Reliability {
            defects = List.copyOf(defects);
        }
    }

    /** Stable id of the list. */
    public String list() {
        return ref.getList();
    }

    /** Records that the snapshot is made of: the entries and their two markers. */
    public int records() {
        return count + 2;
    }

    /** Opens it. */
    public ListSnapshotPart start() {
        return part(SnapshotStart.newBuilder()
                .setSnapshot(ref)
                .setDefects(reliability.defects())
                .setMayLackEntries(reliability.mayLackEntries().orElse(null))
                .setUnreadableRows(reliability.unreadableRows())
                .build());
    }

    ListSnapshotPart entry(SnapshotEntry entry) {
        return part(entry);
    }

    /** Closes it. */
    public ListSnapshotPart end() {
        return part(new SnapshotEnd(count, digest, skippedRows));
    }

    private ListSnapshotPart part(Object part) {
        return new ListSnapshotPart(list(), ref.getSnapshotId(), part);
    }
}
