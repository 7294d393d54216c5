package io.listwire.processor.topology.step;

import io.listwire.schema.Decision;
import io.listwire.schema.HeldState;
import io.listwire.schema.ListState;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.StagedSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** What becomes of a snapshot that has come in whole: it is taken in, held, or refused, and a person decides on held ones. */
final class SnapshotVerdicts {

    private final HoldRules rules;
    private final ListStores stores;
    private final ProcessorContext<String, ListEvent> context;

    SnapshotVerdicts(HoldRules rules, ListStores stores, ProcessorContext<String, ListEvent> context) {
        this.rules = rules;
        this.stores = stores;
        this.context = context;
    }

    /** Takes the snapshot in, or holds it. */
    void judge(Record<String, SnapshotInput> record, ListState state, StagedSnapshot staged, Staging staging) {
        SnapshotComparison comparison = SnapshotComparison.of(stores, state, staged, staging);
        List<String> reasons = rules.of(record.key()).reasons(comparison.evidence());
        ListState before = ListState.newBuilder(state).clearStaged().build();
        before = withoutHeld(record, before, comparison, reasons);
        if (reasons.isEmpty()) {
            takeIn(record, before, comparison, Optional.empty());
            return;
        }
        String reason = String.join("; ", reasons);
        boolean repeated = state.getHeld()
                .filter(held -> held.getStatus().getReason().equals(reason))
                .isPresent();
        hold(record, before, staged, comparison, reason, repeated);
    }

    // A later snapshot takes a held one's place, be it good or bad itself.
    private ListState withoutHeld(
            Record<String, SnapshotInput> record, ListState state, SnapshotComparison next, List<String> reasons) {
        Optional<HeldState> held = state.getHeld();
        if (held.isEmpty()) {
            return state;
        }
        HeldState earlier = held.get();
        String by = (reasons.isEmpty() ? "a good snapshot came: " : "another snapshot came: ")
                + next.snapshot().getSnapshotId();
        forward(record, SnapshotResults.closed(state, earlier, SnapshotOutcome.SUPERSEDED, by, record.timestamp()));
        stores.drop(earlier.getStaged());
        return ListState.newBuilder(state).clearHeld().build();
    }

    private void takeIn(
            Record<String, SnapshotInput> record,
            ListState state,
            SnapshotComparison comparison,
            Optional<SnapshotDecision> decision) {
        ListState now = comparison.takeIn(state, record.timestamp(), decision, event -> forward(record, event));
        stores.dropHeaders(comparison.staged());
        put(record, now, true);
    }

    private void hold(
            Record<String, SnapshotInput> record,
            ListState state,
            StagedSnapshot staged,
            SnapshotComparison comparison,
            String reason,
            boolean repeated) {
        HeldState held = new HeldState(staged, comparison.held(reason, record.timestamp()));
        forward(record, SnapshotResults.held(state, held, comparison.changes(), repeated, record.timestamp()));
        put(record, ListState.newBuilder(state).setHeld(held).build(), false);
    }

    /** Leaves the list as it is. */
    void refuse(
            Record<String, SnapshotInput> record,
            ListState state,
            StagedSnapshot staged,
            SnapshotOutcome outcome,
            String reason,
            int received) {
        forward(record, SnapshotResults.refused(state, staged, outcome, reason, received, record.timestamp()));
        stores.drop(staged);
        stores.putState(ListState.newBuilder(state).clearStaged().build());
    }

    /** Does what a person has decided about the held snapshot. */
    void decide(Record<String, SnapshotInput> record, SnapshotDecision decision) {
        ListState state = stores.state(record.key());
        HeldState held = state.getHeld()
                .filter(open -> open.getStaged().getSnapshot().getSnapshotId().equals(decision.getSnapshotId()))
                .orElseThrow(() -> new SnapshotProtocolException(
                        "snapshot " + decision.getSnapshotId() + " of " + record.key() + " is not held (any more)"));
        ListState before = ListState.newBuilder(state).clearHeld().build();
        if (decision.getDecision() == Decision.RELEASE) {
            Staging staging = Staging.of(held.getStaged(), stores);
            SnapshotComparison comparison = SnapshotComparison.of(stores, before, held.getStaged(), staging);
            takeIn(record, before, comparison, Optional.of(decision));
        } else if (decision.getDecision() == Decision.DISCARD) {
            forward(record, SnapshotResults.discarded(before, held, decision, record.timestamp()));
            stores.drop(held.getStaged());
            put(record, before, false);
        } else {
            throw new SnapshotProtocolException("a decision is RELEASE or DISCARD, not " + decision.getDecision());
        }
    }

    private void put(Record<String, SnapshotInput> record, ListState state, boolean confirmed) {
        ListState stored = confirmed
                ? ListState.newBuilder(state)
                        .setConfirmedAt(Instant.ofEpochMilli(record.timestamp()))
                        .build()
                : state;
        stores.putState(stored);
        forward(record, SnapshotResults.status(stored, record.timestamp()));
    }

    private void forward(Record<String, SnapshotInput> record, ListEvent event) {
        context.forward(record.withValue(event));
    }
}
