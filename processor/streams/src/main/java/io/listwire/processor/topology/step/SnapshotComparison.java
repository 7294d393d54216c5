package io.listwire.processor.topology.step;

import io.listwire.domain.listing.EntryPair;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.SiblingPairing;
import io.listwire.domain.listing.SnapshotPairing;
import io.listwire.domain.listing.StagedEntry;
import io.listwire.processor.mapping.ListChangeMapping;
import io.listwire.processor.mapping.PartyMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.topology.step.ListEvent.PartyChanged;
import io.listwire.processor.topology.step.ListEvent.PartyUpdated;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.ListState;
import io.listwire.schema.ListedParty;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** One complete snapshot against the list as it is stored. */
final class SnapshotComparison {

    private final ListStores stores;
    private final ListState state;
    private final SnapshotRef snapshot;
    private final Record<String, ListSnapshotPart> cause;

    SnapshotComparison(
            ListStores stores, ListState state, SnapshotRef snapshot, Record<String, ListSnapshotPart> cause) {
        this.stores = stores;
        this.state = state;
        this.snapshot = snapshot;
        this.cause = cause;
    }

    void takeIn(List<StagedEntry> entries, ProcessorContext<String, ListEvent> context) {
        List<EntryPair> differing = SiblingPairing.settled(
                SnapshotPairing.differing(stores.storedEntries(snapshot.getList()), entries),
                entry -> PartyMapping.toDomain(stored(entry.partyId())),
                entry -> PartyMapping.toDomain(sent(entry)));
        boolean baseline = state.getCurrent().isEmpty();
        // Everything that can fail comes before the first write: a list is never half taken in.
        List<Difference> differences = baseline
                ? List.of()
                : differing.stream()
                        .map(this::compare)
                        .flatMap(Optional::stream)
                        .toList();
        differing.forEach(pair -> context.forward(cause.withValue(store(pair))));
        differences.forEach(difference -> context.forward(cause.withValue(changed(difference))));
        SnapshotOutcome outcome = baseline
                ? SnapshotOutcome.BASELINE
                : differences.isEmpty() ? SnapshotOutcome.UNCHANGED : SnapshotOutcome.APPLIED;
        List<PartyChange> changes = differences.stream().map(Difference::change).toList();
        context.forward(cause.withValue(
                SnapshotResults.takenIn(state, snapshot, outcome, entries.size(), changes, cause.timestamp())));
        stores.putState(next(outcome));
    }

    private ListState next(SnapshotOutcome outcome) {
        boolean changed = outcome != SnapshotOutcome.UNCHANGED;
        return ListState.newBuilder(state)
                .setGeneration(state.getGeneration() + (changed ? 1 : 0))
                .setCurrent(snapshot)
                .clearStaged()
                .build();
    }

    private Optional<Difference> compare(EntryPair pair) {
        @Nullable PartyDetails before = pair.stored() == null ? null : stored(pair.partyId());
        @Nullable PartyDetails after = pair.staged() == null ? null : sent(pair.staged());
        return change(pair.partyId(), before, after).map(change -> new Difference(change, before, after));
    }

    private Optional<PartyChange> change(String partyId, @Nullable PartyDetails before, @Nullable PartyDetails after) {
        String list = snapshot.getList();
        if (before != null && after != null) {
            return PartyChange.amended(list, partyId, PartyMapping.toDomain(before), PartyMapping.toDomain(after));
        }
        if (before != null) {
            return Optional.of(PartyChange.delisted(list, partyId, PartyMapping.toDomain(before)));
        }
        return Optional.ofNullable(after)
                .map(listed -> PartyChange.listed(list, partyId, PartyMapping.toDomain(listed)));
    }

    private PartyUpdated store(EntryPair pair) {
        String list = snapshot.getList();
        String key = RecordKeys.ofParty(list, pair.partyId());
        StagedEntry staged = pair.staged();
        if (staged == null) {
            stores.remove(list, pair.partyId());
            return new PartyUpdated(key, null);
        }
        ListedParty party = ListedParty.newBuilder()
                .setList(list)
                .setPartyId(pair.partyId())
                .setDetails(sent(staged))
                .setSnapshot(snapshot)
                .setSince(
                        pair.stored() == null
                                ? Instant.ofEpochMilli(cause.timestamp())
                                : stores.party(list, pair.partyId()).getSince())
                .build();
        stores.put(party, new EntryHeader(staged.identity(), staged.digest()));
        return new PartyUpdated(key, party);
    }

    private PartyChanged changed(Difference difference) {
        Instant detectedAt = Instant.ofEpochMilli(cause.timestamp());
        return new PartyChanged(
                difference.change(),
                ListChangeMapping.toAvro(
                        difference.change(), state, snapshot, difference.before(), difference.after(), detectedAt));
    }

    private PartyDetails stored(String partyId) {
        return stores.party(snapshot.getList(), partyId).getDetails();
    }

    private PartyDetails sent(StagedEntry entry) {
        return stores.staged(snapshot.getList(), entry.sequence()).getParty();
    }

    private record Difference(
            PartyChange change,
            @Nullable PartyDetails before,
            @Nullable PartyDetails after) {}
}
