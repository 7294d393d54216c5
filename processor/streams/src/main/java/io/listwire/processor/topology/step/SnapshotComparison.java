package io.listwire.processor.topology.step;

import io.listwire.domain.listing.EntryPair;
import io.listwire.domain.listing.EntryPairing;
import io.listwire.domain.listing.HoldRule;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.StagedEntry;
import io.listwire.domain.listing.StoredEntry;
import io.listwire.processor.mapping.ListChangeMapping;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.processor.topology.step.ListEvent.PartyChanged;
import io.listwire.schema.ChangeCause;
import io.listwire.schema.HeldSnapshot;
import io.listwire.schema.ListState;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotRef;
import io.listwire.schema.StagedSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One complete snapshot against the list as it is stored. Nothing is written before {@link #takeIn}. */
final class SnapshotComparison {

    private final ListStores stores;
    private final ListState state;
    private final StagedSnapshot staged;
    private final Staging staging;
    private final ListedHeaders listed;
    private final List<EntryPair> differing;
    private final List<Difference> differences;

    private SnapshotComparison(ListStores stores, ListState state, StagedSnapshot staged, Staging staging) {
        this.stores = stores;
        this.state = state;
        this.staged = staged;
        this.staging = staging;
        this.listed = stores.listedHeaders(state.getList());
        this.differing = EntryPairing.differing(
                listed.entries(),
                staging.entries(),
                entry -> PartyMapping.toDomain(stored(entry)),
                entry -> PartyMapping.toDomain(sent(entry)));
        this.differences = state.getCurrent().isEmpty()
                ? List.of()
                : differing.stream()
                        .map(this::compare)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Compares; everything that can fail comes before the first write, so that a list is never half taken in. */
    static SnapshotComparison of(ListStores stores, ListState state, StagedSnapshot staged, Staging staging) {
        return new SnapshotComparison(stores, state, staged, staging);
    }

    StagedSnapshot staged() {
        return staged;
    }

    SnapshotRef snapshot() {
        return staged.getSnapshot();
    }

    List<PartyChange> changes() {
        return differences.stream().map(Difference::change).toList();
    }

    HoldRule.Evidence evidence() {
        int delisted =
                (int) differing.stream().filter(pair -> pair.staged() == null).count();
        return new HoldRule.Evidence(
                listed.size(),
                staging.received(),
                delisted,
                staged.getDefects(),
                staged.getMayLackEntries(),
                staged.getUnreadableRows());
    }

    /** What is told of the snapshot while it is held. */
    HeldSnapshot held(String reason, long timestamp) {
        return SnapshotResults.held(snapshot(), reason, staging.received(), changes(), timestamp);
    }

    /**
     * Takes the snapshot in.
     *
     * @return where the list stands then
     */
    ListState takeIn(
            ListState before, long timestamp, Optional<SnapshotDecision> decision, Consumer<ListEvent> forward) {
        SnapshotOutcome outcome = outcome();
        ChangeCause cause = outcome == SnapshotOutcome.REPARSED ? ChangeCause.PARSER : ChangeCause.PUBLISHER;
        boolean mayRemove = before.getStaged().isEmpty();
        ListUpdate update = new ListUpdate(state.getList(), stores.contents(), staging, listed, differing, timestamp);
        ListedPartyEncoding encoding = stores.contents().encoding().of(state.getList(), snapshot());
        update.tell(new PartyUpdates(encoding, snapshot(), forward));
        update.write(mayRemove, before.getSweep());
        differences.forEach(difference -> forward.accept(changed(difference, cause, timestamp, decision)));
        forward.accept(SnapshotResults.takenIn(
                before, snapshot(), outcome, staging.received(), changes(), decision, timestamp));
        boolean changed = outcome != SnapshotOutcome.UNCHANGED;
        return ListState.newBuilder(before)
                .setGeneration(before.getGeneration() + (changed ? 1 : 0))
                .setCurrent(snapshot())
                .setEntries(staging.received())
                .setSweep(!mayRemove)
                .setFollowedSince(before.getFollowedSince().orElse(Instant.ofEpochMilli(timestamp)))
                .build();
    }

    private SnapshotOutcome outcome() {
        if (state.getCurrent().isEmpty()) {
            return SnapshotOutcome.BASELINE;
        }
        if (differences.isEmpty()) {
            return SnapshotOutcome.UNCHANGED;
        }
        return isReparsed(state.getCurrent().get()) ? SnapshotOutcome.REPARSED : SnapshotOutcome.APPLIED;
    }

    /** The same bytes say the same: what reads differently is the parser's doing. */
    private boolean isReparsed(SnapshotRef current) {
        return current.getSha256().equals(snapshot().getSha256())
                && !current.getParser().equals(snapshot().getParser());
    }

    private Optional<Difference> compare(EntryPair pair) {
        @Nullable PartyDetails before = pair.stored() == null ? null : stored(pair.stored());
        @Nullable PartyDetails after = pair.staged() == null ? null : sent(pair.staged());
        return PartyChange.of(state.getList(), pair, domain(before), domain(after))
                .map(change -> new Difference(change, before, after));
    }

    private static io.listwire.domain.listing.@Nullable PartyDetails domain(@Nullable PartyDetails party) {
        return party == null ? null : PartyMapping.toDomain(party);
    }

    private PartyChanged changed(
            Difference difference, ChangeCause cause, long timestamp, Optional<SnapshotDecision> decision) {
        return new PartyChanged(
                difference.change(),
                ListChangeMapping.toAvro(
                        difference.change(),
                        cause,
                        state,
                        snapshot(),
                        difference.before(),
                        difference.after(),
                        Instant.ofEpochMilli(timestamp),
                        decision),
                Optional.empty());
    }

    private PartyDetails stored(StoredEntry entry) {
        return party(listed.get(entry.place()).header());
    }

    private PartyDetails sent(StagedEntry entry) {
        return party(staging.header(entry.sequence()));
    }

    private PartyDetails party(EntryHeader header) {
        return stores.contents().party(state.getList(), header.place());
    }

    private record Difference(
            PartyChange change,
            @Nullable PartyDetails before,
            @Nullable PartyDetails after) {}
}
