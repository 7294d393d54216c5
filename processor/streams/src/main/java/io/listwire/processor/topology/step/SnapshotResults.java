package io.listwire.processor.topology.step;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.domain.listing.PartyChange;
import io.listwire.schema.ListState;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.SnapshotResult;
import java.time.Instant;
import java.util.List;

/** Makes the results of snapshots. */
final class SnapshotResults {

    private SnapshotResults() {}

    /** The result of a snapshot that leaves the list as it is. */
    static ListEvent.SnapshotDecided refused(
            ListState state,
            SnapshotRef snapshot,
            SnapshotOutcome outcome,
            String reason,
            int received,
            long timestamp) {
        return decided(
                state,
                of(state, snapshot, outcome, received, List.of(), timestamp)
                        .setReason(reason)
                        .build());
    }

    /** The result of a snapshot that was taken in with these changes. */
    static ListEvent.SnapshotDecided takenIn(
            ListState state,
            SnapshotRef snapshot,
            SnapshotOutcome outcome,
            int received,
            List<PartyChange> changes,
            long timestamp) {
        return decided(
                state,
                of(state, snapshot, outcome, received, changes, timestamp).build());
    }

    private static SnapshotResult.Builder of(
            ListState state,
            SnapshotRef snapshot,
            SnapshotOutcome outcome,
            int received,
            List<PartyChange> changes,
            long timestamp) {
        return SnapshotResult.newBuilder()
                .setSnapshot(snapshot)
                .setPrevious(state.getCurrent().orElse(null))
                .setOutcome(outcome)
                .setEntries(received)
                .setListed(count(changes, ChangeAction.LISTED))
                .setDelisted(count(changes, ChangeAction.DELISTED))
                .setAmended(count(changes, ChangeAction.AMENDED))
                .setCosmetic(count(changes, ChangeAction.COSMETIC))
                .setDecidedAt(Instant.ofEpochMilli(timestamp));
    }

    private static ListEvent.SnapshotDecided decided(ListState state, SnapshotResult result) {
        return new ListEvent.SnapshotDecided(result, state.getGeneration(), state.getAttempts());
    }

    private static int count(List<PartyChange> changes, ChangeAction action) {
        return (int)
                changes.stream().filter(change -> change.action() == action).count();
    }
}
