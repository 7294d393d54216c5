package io.listwire.processor.topology.step;

import io.listwire.domain.listing.EntryPair;
import io.listwire.domain.listing.EntryPairing;
import io.listwire.domain.listing.HoldRule;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.StagedEntry;
import io.listwire.domain.listing.StoredEntry;
import io.listwire.processor.mapping.ListChangeMapping;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.topology.step.ListEvent.PartyChanged;
import io.listwire.processor.topology.step.ListEvent.PartyUpdated;
import io.listwire.schema.ChangeCause;
import io.listwire.schema.HeldSnapshot;
import io.listwire.schema.ListState;
import io.listwire.schema.ListedParty;
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
    private final int stored;
    private final int received;
    private final List<EntryPair> differing;
    private final List<Difference> differences;

    private SnapshotComparison(
            ListStores stores,
            ListState state,
            StagedSnapshot staged,
            int stored,
            int received,
            List<EntryPair> pairs) {
        this.stores = stores;
        this.state = state;
        this.staged = staged;
        this.stored = stored;
        this.received = received;
        this.differing = pairs;
        this.differences = state.getCurrent().isEmpty()
                ? List.of()
                : pairs.stream().map(this::compare).flatMap(Optional::stream).toList();
    }

    /** Compares; everything that can fail comes before the first write, so that a list is never half taken in. */
    static SnapshotComparison of(ListStores stores, ListState state, StagedSnapshot staged, List<StagedEntry> entries) {
        List<StoredEntry> before = stores.storedEntries(state.getList());
        List<EntryPair> differing = EntryPairing.differing(
                before,
                entries,
                entry -> PartyMapping.toDomain(
                        stores.party(state.getList(), entry.partyId()).getDetails()),
                entry -> PartyMapping.toDomain(
                        stores.staged(staged, entry.sequence()).getParty()));
        return new SnapshotComparison(stores, state, staged, before.size(), entries.size(), differing);
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
                stored,
                received,
                delisted,
                staged.getDefects(),
                staged.getMayLackEntries(),
                staged.getUnreadableRows());
    }

    /** What is told of the snapshot while it is held. */
    HeldSnapshot held(String reason, long timestamp) {
        return SnapshotResults.held(snapshot(), reason, received, changes(), timestamp);
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
        differing.forEach(pair -> forward.accept(store(pair, timestamp)));
        differences.forEach(difference -> forward.accept(changed(difference, cause, timestamp, decision)));
        forward.accept(SnapshotResults.takenIn(before, snapshot(), outcome, received, changes(), decision, timestamp));
        boolean changed = outcome != SnapshotOutcome.UNCHANGED;
        return ListState.newBuilder(before)
                .setGeneration(before.getGeneration() + (changed ? 1 : 0))
                .setCurrent(snapshot())
                .setEntries(received)
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
        @Nullable PartyDetails before = pair.stored() == null ? null : stored(pair.partyId());
        @Nullable PartyDetails after = pair.staged() == null ? null : sent(pair.staged());
        return PartyChange.of(state.getList(), pair, domain(before), domain(after))
                .map(change -> new Difference(change, before, after));
    }

    private static io.listwire.domain.listing.@Nullable PartyDetails domain(@Nullable PartyDetails party) {
        return party == null ? null : PartyMapping.toDomain(party);
    }

    private PartyUpdated store(EntryPair pair, long timestamp) {
        String list = state.getList();
        String key = RecordKeys.ofParty(list, pair.partyId());
        StagedEntry entry = pair.staged();
        if (entry == null) {
            stores.remove(list, pair.partyId());
            return new PartyUpdated(key, null);
        }
        ListedParty party = ListedParty.newBuilder()
                .setList(list)
                .setPartyId(pair.partyId())
                .setDetails(sent(entry))
                .setSnapshot(snapshot())
                .setSince(
                        pair.stored() == null
                                ? Instant.ofEpochMilli(timestamp)
                                : stores.party(list, pair.partyId()).getSince())
                .build();
        stores.put(party, new EntryHeader(entry.identity(), entry.digest()));
        return new PartyUpdated(key, party);
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

    private PartyDetails stored(String partyId) {
        return stores.party(state.getList(), partyId).getDetails();
    }

    private PartyDetails sent(StagedEntry entry) {
        return stores.staged(staged, entry.sequence()).getParty();
    }

    private record Difference(
            PartyChange change,
            @Nullable PartyDetails before,
            @Nullable PartyDetails after) {}
}
