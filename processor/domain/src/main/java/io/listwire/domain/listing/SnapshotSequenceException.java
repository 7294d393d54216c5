package io.listwire.domain.listing;

/** An entry of a snapshot is missing, comes twice, or comes out of its turn. */
public final class SnapshotSequenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int expected;
    private final int found;

    SnapshotSequenceException(String snapshotId, int expected, int found) {
        super("Snapshot %s: entry %d was expected, but entry %d came.".formatted(snapshotId, expected, found));
        this.expected = expected;
        this.found = found;
    }

    /** Sequence of the entry whose turn it was. */
    public int expected() {
        return expected;
    }

    /** Sequence of the entry that came. */
    public int found() {
        return found;
    }
}
