package io.listwire.processor.topology.step;

import io.listwire.domain.listing.ChangeAction;
import io.listwire.domain.listing.PartyChange;
import io.listwire.processor.topology.step.ListEvent.SnapshotDecided;
import io.listwire.processor.topology.step.ListEvent.StatusUpdated;
import io.listwire.schema.HeldSnapshot;
import io.listwire.schema.HeldState;
import io.listwire.schema.ListState;
import io.listwire.schema.ListStatus;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.SnapshotResult;
import io.listwire.schema.StagedSnapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes what is told of snapshots. */
final class SnapshotResults {

    private static final int MOST_EXAMPLES = 20;

    // Delistings first: they are what a broken file brings about.
    private static final Comparator<PartyChange> BY_DANGER = Comparator.<PartyChange, Boolean>comparing(
                    change -> change.action() != ChangeAction.DELISTED)
            .thenComparing(PartyChange::action)
            .thenComparing(PartyChange::name)
            .thenComparing(PartyChange::partyId);

    private SnapshotResults() {}

    /** The result of a snapshot that contradicts itself or is incomplete. */
    static SnapshotDecided refused(
            ListState state,
            StagedSnapshot staged,
            SnapshotOutcome outcome,
            String reason,
            int received,
            long timestamp) {
        SnapshotResult result = of(state, staged.getSnapshot(), outcome, received, List.of(), timestamp)
                .setReason(reason)
                .build();
        return new SnapshotDecided(result, state.getGeneration(), staged.getAttempt(), false);
    }

    /** The result of a snapshot that was taken in with these changes. */
    static SnapshotDecided takenIn(
            ListState state,
            SnapshotRef snapshot,
            SnapshotOutcome outcome,
            int received,
            List<PartyChange> changes,
            Optional<SnapshotDecision> decision,
            long timestamp) {
        SnapshotResult result = of(state, snapshot, outcome, received, changes, timestamp)
                .setDecision(decision.orElse(null))
                .build();
        return new SnapshotDecided(result, state.getGeneration(), state.getAttempts(), false);
    }

    /**
     * The result of a snapshot that is held; the counts say what it would change.
     *
     * @param repeated whether the one before it is held for the same reason
     */
    static SnapshotDecided held(
            ListState state, HeldState held, List<PartyChange> changes, boolean repeated, long timestamp) {
        HeldSnapshot status = held.getStatus();
        SnapshotResult result = of(
                        state, status.getSnapshot(), SnapshotOutcome.HELD, status.getEntries(), changes, timestamp)
                .setReason(status.getReason())
                .build();
        return new SnapshotDecided(
                result, state.getGeneration(), held.getStaged().getAttempt(), repeated);
    }

    /** The result of a held snapshot that a person discarded. */
    static SnapshotDecided discarded(ListState state, HeldState held, SnapshotDecision decision, long timestamp) {
        SnapshotResult result = of(
                        state,
                        held.getStatus().getSnapshot(),
                        SnapshotOutcome.DISCARDED,
                        held.getStatus().getEntries(),
                        List.of(),
                        timestamp)
                .setReason(decision.getReason())
                .setDecision(decision)
                .build();
        return new SnapshotDecided(
                result, state.getGeneration(), held.getStaged().getAttempt(), false);
    }

    /** The result of a held snapshot that ended without a decision. */
    static SnapshotDecided closed(
            ListState state, HeldState held, SnapshotOutcome outcome, String reason, long timestamp) {
        SnapshotResult result = of(
                        state,
                        held.getStatus().getSnapshot(),
                        outcome,
                        held.getStatus().getEntries(),
                        List.of(),
                        timestamp)
                .setReason(reason)
                .build();
        return new SnapshotDecided(
                result, state.getGeneration(), held.getStaged().getAttempt(), false);
    }

    /** What is told of a snapshot while it is held. */
    static HeldSnapshot held(
            SnapshotRef snapshot, String reason, int received, List<PartyChange> changes, long timestamp) {
        return HeldSnapshot.newBuilder()
                .setSnapshot(snapshot)
                .setReason(reason)
                .setHeldAt(Instant.ofEpochMilli(timestamp))
                .setEntries(received)
                .setListed(count(changes, ChangeAction.LISTED))
                .setDelisted(count(changes, ChangeAction.DELISTED))
                .setAmended(count(changes, ChangeAction.AMENDED))
                .setExamples(changes.stream()
                        .filter(change -> change.action() != ChangeAction.COSMETIC)
                        .sorted(BY_DANGER)
                        .limit(MOST_EXAMPLES)
                        .map(change -> change.action() + " " + change.name())
                        .toList())
                .build();
    }

    /** Where the list stands. */
    static StatusUpdated status(ListState state, long timestamp) {
        return new StatusUpdated(ListStatus.newBuilder()
                .setList(state.getList())
                .setCurrent(state.getCurrent().orElse(null))
                .setEntries(state.getEntries())
                .setFollowedSince(state.getFollowedSince().orElse(null))
                .setConfirmedAt(state.getConfirmedAt().orElse(null))
                .setHeld(state.getHeld().map(HeldState::getStatus).orElse(null))
                .setUpdatedAt(Instant.ofEpochMilli(timestamp))
                .build());
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

    private static int count(List<PartyChange> changes, ChangeAction action) {
        return (int)
                changes.stream().filter(change -> change.action() == action).count();
    }
}
