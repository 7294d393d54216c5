package io.listwire.processor.mapping;

import io.listwire.contract.TrustedRecords;
import io.listwire.schema.SnapshotRef;
import java.time.Instant;

/** A snapshot for records that must name one, where it does not matter which. */
public final class AnySnapshot {

    static {
        TrustedRecords.trust();
    }

    public static final SnapshotRef REF = SnapshotRef.newBuilder()
            .setSnapshotId("US-BIS-EL@0123456789abcdef")
            .setList("US-BIS-EL")
            .setRetrievedAt(Instant.EPOCH)
            .setAddress("list.csv")
            .setSha256("0".repeat(64))
            .setFormat("csl")
            .setParser("csl/1")
            .build();

    private AnySnapshot() {}
}
