package io.listwire.processor.topology.step;

import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.SnapshotDecision;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What comes in about a list's snapshots; keyed by list. */
public sealed interface SnapshotInput {

    /**
     * A part of a snapshot.
     *
     * @param bytes the value of its record: what it says need not be encoded again to be stored
     */
    record PartArrived(@Nullable ListSnapshotPart part, ByteBuffer bytes) implements SnapshotInput {}

    /** What a person decides about a held snapshot. */
    record DecisionMade(SnapshotDecision decision) implements SnapshotInput {}
}
