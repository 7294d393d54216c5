package io.listwire.ingest.intake;

import java.util.concurrent.atomic.AtomicLong;

/** How far an upload has come. Written by one thread, read by any. */
public final class UploadProgress {

    /** What is being done. */
    public enum Phase {
        /** The input is read to its end; nothing of it is published yet. */
        CHECKING,
        /** What is new is published. */
        PUBLISHING,
        /** What is absent is taken off. */
        REMOVING
    }

    private volatile Phase phase = Phase.CHECKING;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    public Phase phase() {
        return phase;
    }

    /** Rows or objects read so far, 0 and more; all of them once the phase is not CHECKING. */
    public long rows() {
        return rows.get();
    }

    /** Those of them that cannot be read. */
    public long rejected() {
        return rejected.get();
    }

    /** Companies that are published, or were found to be unchanged, so far. */
    public long done() {
        return done.get();
    }

    void enter(Phase next) {
        phase = next;
    }

    void row() {
        rows.incrementAndGet();
    }

    void rejectedRow() {
        rows.incrementAndGet();
        rejected.incrementAndGet();
    }

    void companyDone() {
        done.incrementAndGet();
    }
}
