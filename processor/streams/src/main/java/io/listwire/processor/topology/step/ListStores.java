package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.domain.listing.StoredEntry;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.schema.ListState;
import io.listwire.schema.ListedParty;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.StagedSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of {@link DetectListChanges}. All are persistent and logged: they are the lists themselves. None is
 * cached: each is written once for an entry, and caches would only delay the changelog.
 */
final class ListStores {

    /** list → where it stands. One small record for each list. */
    static final String STATES = "list-states";
    /** list/partyId → the party as it stands. Shrinks as parties leave their list. */
    static final String PARTIES = "listed-parties";
    /** list/partyId → identity and digest. Lives and dies with the party. */
    static final String HEADERS = "listed-party-headers";
    /**
     * list/attempt/sequence → entry of a snapshot that is coming in, or is held. Emptied bit by bit after its end, the
     * next start, and when the held one is decided on.
     */
    static final String STAGED = "staged-entries";

    private final KeyValueStore<String, ListState> states;
    private final KeyValueStore<String, ListedParty> parties;
    private final KeyValueStore<String, EntryHeader> headers;
    private final KeyValueStore<String, SnapshotEntry> staged;
    private final StagedRemains remains;

    ListStores(ProcessorContext<?, ?> context) {
        states = context.getStateStore(STATES);
        parties = context.getStateStore(PARTIES);
        headers = context.getStateStore(HEADERS);
        staged = context.getStateStore(STAGED);
        remains = new StagedRemains(context, staged, states);
    }

    static Set<StoreBuilder<?>> builders(ContractSerdes serdes) {
        return ImmutableSet.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STATES), Serdes.String(), serdes.internal(ListState.class)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(PARTIES), Serdes.String(), serdes.internal(ListedParty.class)),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(HEADERS), Serdes.String(), EntryHeader.serde()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STAGED), Serdes.String(), serdes.internal(SnapshotEntry.class)));
    }

    ListState state(String list) {
        ListState state = states.get(list);
        return state != null
                ? state
                : ListState.newBuilder()
                        .setList(list)
                        .setGeneration(0)
                        .setAttempts(0)
                        .build();
    }

    void putState(ListState state) {
        states.put(state.getList(), state);
    }

    void stage(StagedSnapshot snapshot, SnapshotEntry entry) {
        staged.put(StagedKeys.of(snapshot, entry.getSequence()), entry);
    }

    SnapshotEntry staged(StagedSnapshot snapshot, int sequence) {
        SnapshotEntry entry = staged.get(StagedKeys.of(snapshot, sequence));
        if (entry == null) {
            throw new IllegalStateException(
                    "staged entry " + sequence + " of " + snapshot.getSnapshot().getSnapshotId() + " is gone");
        }
        return entry;
    }

    /** In order of sequence. */
    void forEachStaged(StagedSnapshot snapshot, Consumer<SnapshotEntry> action) {
        scan(staged, StagedKeys.prefix(snapshot), entry -> action.accept(entry.value));
    }

    /** The entries are needed no longer; they go bit by bit. */
    void clearStaged(StagedSnapshot snapshot) {
        remains.add(snapshot);
    }

    List<StoredEntry> storedEntries(String list) {
        List<StoredEntry> entries = new ArrayList<>();
        int prefix = RecordKeys.ofParty(list, "").length();
        scan(
                headers,
                RecordKeys.ofParty(list, ""),
                entry -> entries.add(
                        new StoredEntry(entry.key.substring(prefix), entry.value.identity(), entry.value.digest())));
        return entries;
    }

    ListedParty party(String list, String partyId) {
        ListedParty party = parties.get(RecordKeys.ofParty(list, partyId));
        if (party == null) {
            throw new IllegalStateException("party " + partyId + " of " + list + " has a header but no content");
        }
        return party;
    }

    void put(ListedParty party, EntryHeader header) {
        String key = RecordKeys.ofParty(party.getList(), party.getPartyId());
        parties.put(key, party);
        headers.put(key, header);
    }

    void remove(String list, String partyId) {
        String key = RecordKeys.ofParty(list, partyId);
        parties.delete(key);
        headers.delete(key);
    }

    private static <V> void scan(KeyValueStore<String, V> store, String prefix, Consumer<KeyValue<String, V>> action) {
        try (KeyValueIterator<String, V> entries = store.prefixScan(prefix, new StringSerializer())) {
            entries.forEachRemaining(action);
        }
    }
}
