package io.listwire.processor.topology.step;

import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.SnapshotDecision;

/** What comes in about a list's snapshots; keyed by list. */
public sealed interface SnapshotInput {

    /** A part of a snapshot. */
    record PartArrived(ListSnapshotPart part) implements SnapshotInput {}

    /** What a person decides about a held snapshot. */
    record DecisionMade(SnapshotDecision decision) implements SnapshotInput {}
}
