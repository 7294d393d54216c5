package io.listwire.processor.topology.step;

import io.listwire.contract.ContractSerdes;
import io.listwire.domain.listing.SnapshotSequenceException;
import io.listwire.processor.topology.step.SnapshotInput.DecisionMade;
import io.listwire.processor.topology.step.SnapshotInput.PartArrived;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.ListState;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotStart;
import io.listwire.schema.StagedSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Stages the parts of each list's snapshots, and at an end marker that keeps what the start promised, compares the
 * snapshot with the list and takes it in, or holds it for a person to decide. Until then, and where anything
 * contradicts, the list stays as it is.
 */
public final class DetectListChanges implements Processor<String, SnapshotInput, String, ListEvent> {

    /** Name of the store with where each list stands, for whoever looks into it from outside. */
    public static final String LIST_STATES = ListStores.STATES;

    private final Map<String, Staging> stagings = new HashMap<>();
    private final ListStores stores;
    private final SnapshotVerdicts verdicts;

    private DetectListChanges(HoldRules rules, PartyEncoding encoding, ProcessorContext<String, ListEvent> context) {
        this.stores = new ListStores(context, encoding);
        this.verdicts = new SnapshotVerdicts(rules, stores, context);
    }

    /** Makes the step, with its stores. */
    public static ProcessorSupplier<String, SnapshotInput, String, ListEvent> supplier(
            ContractSerdes serdes, HoldRules rules) {
        return new StepSupplier<>(
                context -> new DetectListChanges(rules, new PartyEncoding(serdes), context),
                ListStores.builders(serdes));
    }

    @Override
    public void process(Record<String, SnapshotInput> record) {
        if (record.value() instanceof DecisionMade made) {
            requireKey(
                    record.key(),
                    made.decision() == null ? null : made.decision().getList());
            verdicts.decide(record, Objects.requireNonNull(made.decision()));
        } else if (record.value() instanceof PartArrived arrived) {
            requireKey(
                    record.key(), arrived.part() == null ? null : arrived.part().getList());
            take(record, Objects.requireNonNull(arrived.part()), arrived.bytes().array());
        }
    }

    private static void requireKey(@Nullable String key, @Nullable String list) {
        if (list == null || !list.equals(key)) {
            throw new SnapshotProtocolException("what is about a snapshot must carry its list as key: key is " + key
                    + ", list is " + (list == null ? "missing" : list));
        }
    }

    private void take(Record<String, SnapshotInput> record, ListSnapshotPart part, byte[] bytes) {
        if (part.getPart() instanceof SnapshotStart start) {
            begin(record, part, start);
        } else if (part.getPart() instanceof SnapshotEntry entry) {
            stage(part, entry, bytes);
        } else if (part.getPart() instanceof SnapshotEnd end) {
            end(record, part, end);
        }
    }

    private void begin(Record<String, SnapshotInput> record, ListSnapshotPart part, SnapshotStart start) {
        String list = record.key();
        ListState state = stores.state(list);
        state.getStaged().ifPresent(open -> {
            String reason = "its end marker has not come before the start of " + part.getSnapshotId();
            refuse(record, state, open, SnapshotOutcome.INCOMPLETE, reason);
        });
        StagedSnapshot opened = StagedSnapshot.newBuilder()
                .setSnapshot(start.getSnapshot())
                .setDeclaredCount(start.getDeclaredCount().orElse(null))
                .setAttempt(state.getAttempts() + 1)
                .setDefects(start.getDefects())
                .setMayLackEntries(start.getMayLackEntries().orElse(null))
                .setUnreadableRows(start.getUnreadableRows())
                .build();
        stores.putState(ListState.newBuilder(state)
                .setAttempts(opened.getAttempt())
                .setStaged(opened)
                .build());
        stagings.put(list, Staging.of(opened, stores));
    }

    private void stage(ListSnapshotPart part, SnapshotEntry entry, byte[] bytes) {
        Staging staging = stagings.get(part.getList());
        // The state is looked up for the first entry after a restart, and where something is wrong: not for every
        // entry.
        if (staging == null || !staging.takes(part.getSnapshotId())) {
            StagedSnapshot open = open(stores.state(part.getList()), part);
            if (open.getProblem().isPresent()) {
                return; // It will be rejected at its end, with that reason.
            }
            staging = staging(part.getList(), open);
        }
        try {
            staging.add(entry, bytes);
        } catch (SnapshotSequenceException e) {
            giveUp(part.getList(), staging, String.valueOf(e.getMessage()));
        }
    }

    private void giveUp(String list, Staging staging, String problem) {
        ListState state = stores.state(list);
        StagedSnapshot open = state.getStaged().orElseThrow();
        staging.close();
        stores.drop(open);
        stores.putState(ListState.newBuilder(state)
                .setStaged(StagedSnapshot.newBuilder(open).setProblem(problem).build())
                .build());
    }

    private void end(Record<String, SnapshotInput> record, ListSnapshotPart part, SnapshotEnd end) {
        String list = record.key();
        ListState state = stores.state(list);
        StagedSnapshot open = open(state, part);
        Staging staging = staging(list, open);
        staging.close();
        Optional<String> problem = open.getProblem().or(() -> staging.contradiction(end.getCount(), end.getDigest()));
        if (problem.isPresent()) {
            refuse(record, state, open, SnapshotOutcome.REJECTED, problem.get());
        } else {
            verdicts.judge(record, state, open, staging);
            stagings.remove(list);
        }
    }

    private void refuse(
            Record<String, SnapshotInput> record,
            ListState state,
            StagedSnapshot open,
            SnapshotOutcome outcome,
            String reason) {
        Staging staging = staging(record.key(), open);
        staging.close();
        stagings.remove(record.key());
        verdicts.refuse(record, state, open, outcome, reason, staging.received());
    }

    private static StagedSnapshot open(ListState state, ListSnapshotPart part) {
        return state.getStaged()
                .filter(open -> open.getSnapshot().getSnapshotId().equals(part.getSnapshotId()))
                .orElseThrow(() -> new SnapshotProtocolException(
                        "a part of snapshot " + part.getSnapshotId() + " came without the snapshot's start marker"));
    }

    private Staging staging(String list, StagedSnapshot open) {
        return stagings.computeIfAbsent(list, restarted -> Staging.of(open, stores));
    }
}
