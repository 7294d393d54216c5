package io.listwire.processor.topology.step;

import io.listwire.contract.ContractSerdes;
import io.listwire.domain.listing.SnapshotSequenceException;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.ListState;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.SnapshotStart;
import io.listwire.schema.StagedSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Stages the parts of each list's snapshots, and at an end marker that keeps what the start promised, compares the
 * snapshot with the list and takes it in. Until then, and where anything contradicts, the list stays as it is.
 */
public final class DetectListChanges implements Processor<String, ListSnapshotPart, String, ListEvent> {

    private final Map<String, Staging> stagings = new HashMap<>();
    private final ProcessorContext<String, ListEvent> context;
    private final ListStores stores;

    private DetectListChanges(ProcessorContext<String, ListEvent> context) {
        this.context = context;
        this.stores = new ListStores(context);
    }

    /** Makes the step, with its stores. */
    public static ProcessorSupplier<String, ListSnapshotPart, String, ListEvent> supplier(ContractSerdes serdes) {
        return new StepSupplier<>(DetectListChanges::new, ListStores.builders(serdes));
    }

    @Override
    public void process(Record<String, ListSnapshotPart> record) {
        ListSnapshotPart part = record.value();
        if (part == null || !part.getList().equals(record.key())) {
            throw new SnapshotProtocolException("a part of a snapshot must carry its list as key: key is "
                    + record.key() + ", list is " + (part == null ? "missing" : part.getList()));
        }
        if (part.getPart() instanceof SnapshotStart start) {
            begin(record, start);
        } else if (part.getPart() instanceof SnapshotEntry entry) {
            stage(part, entry);
        } else if (part.getPart() instanceof SnapshotEnd end) {
            end(record, end);
        }
    }

    private void begin(Record<String, ListSnapshotPart> record, SnapshotStart start) {
        String list = record.key();
        ListState state = stores.state(list);
        state.getStaged().ifPresent(open -> abandon(record, state, open));
        StagedSnapshot opened = StagedSnapshot.newBuilder()
                .setSnapshot(start.getSnapshot())
                .setDeclaredCount(start.getDeclaredCount().orElse(null))
                .build();
        stores.putState(ListState.newBuilder(state)
                .setAttempts(state.getAttempts() + 1)
                .setStaged(opened)
                .build());
        stagings.put(list, new Staging(opened));
    }

    private void abandon(Record<String, ListSnapshotPart> record, ListState state, StagedSnapshot open) {
        String reason = "its end marker has not come before the start of "
                + record.value().getSnapshotId();
        refuse(record, state, open.getSnapshot(), SnapshotOutcome.INCOMPLETE, reason);
    }

    private void stage(ListSnapshotPart part, SnapshotEntry entry) {
        String list = part.getList();
        ListState state = stores.state(list);
        StagedSnapshot open = open(state, part);
        if (open.getProblem().isPresent()) {
            return; // It will be rejected at its end, with that reason.
        }
        try {
            staging(list, open).add(entry);
            stores.stage(list, entry);
        } catch (SnapshotSequenceException e) {
            stores.clearStaged(list);
            stores.putState(ListState.newBuilder(state)
                    .setStaged(StagedSnapshot.newBuilder(open)
                            .setProblem(e.getMessage())
                            .build())
                    .build());
        }
    }

    private void end(Record<String, ListSnapshotPart> record, SnapshotEnd end) {
        String list = record.key();
        ListState state = stores.state(list);
        StagedSnapshot open = open(state, record.value());
        Optional<String> problem =
                open.getProblem().or(() -> staging(list, open).contradiction(end.getCount(), end.getDigest()));
        if (problem.isPresent()) {
            refuse(record, state, open.getSnapshot(), SnapshotOutcome.REJECTED, problem.get());
        } else {
            new SnapshotComparison(stores, state, open.getSnapshot(), record)
                    .takeIn(staging(list, open).entries(), context);
        }
        stores.clearStaged(list);
        stagings.remove(list);
    }

    private void refuse(
            Record<String, ListSnapshotPart> record,
            ListState state,
            SnapshotRef snapshot,
            SnapshotOutcome outcome,
            String reason) {
        int received = stagings.containsKey(record.key())
                ? stagings.get(record.key()).entries().size()
                : 0;
        stores.clearStaged(record.key());
        stagings.remove(record.key());
        stores.putState(ListState.newBuilder(state).clearStaged().build());
        context.forward(record.withValue(
                SnapshotResults.refused(state, snapshot, outcome, reason, received, record.timestamp())));
    }

    private static StagedSnapshot open(ListState state, ListSnapshotPart part) {
        return state.getStaged()
                .filter(open -> open.getSnapshot().getSnapshotId().equals(part.getSnapshotId()))
                .orElseThrow(() -> new SnapshotProtocolException(
                        "a part of snapshot " + part.getSnapshotId() + " came without the snapshot's start marker"));
    }

    private Staging staging(String list, StagedSnapshot open) {
        return stagings.computeIfAbsent(list, restarted -> {
            Staging staging = new Staging(open);
            stores.forEachStaged(list, entry -> addAgain(staging, entry));
            return staging;
        });
    }

    private static void addAgain(Staging staging, SnapshotEntry entry) {
        try {
            staging.add(entry);
        } catch (SnapshotSequenceException e) {
            throw new IllegalStateException("staged entries are not what was staged", e);
        }
    }
}
