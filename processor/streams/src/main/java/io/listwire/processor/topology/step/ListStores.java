package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.schema.ListState;
import io.listwire.schema.StagedSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of {@link DetectListChanges}. All are persistent and logged: they are the lists themselves. */
final class ListStores {

    /** list → where it stands. One small record for each list. */
    static final String STATES = "list-states";
    /** list/page → headers of the list as it stands. Shrinks as parties leave their list. */
    static final String HEADERS = "listed-party-headers";
    /**
     * list/attempt/page → contents of entries that the attempt was the first to have. A page goes when no entry of its
     * list is in it any more, is moved together when less than half of it is, and goes with an attempt that is not taken
     * in.
     */
    static final String CONTENTS = "entry-contents";
    /**
     * list/attempt/page → headers of a snapshot that is coming in, or is held. Goes with its end, the next start, and when
     * the held one is decided on.
     */
    static final String STAGED = "staged-headers";
    /**
     * store/key → the page that is being filled, of contents and of headers of each snapshot that is coming in. Cached: it
     * is put here again with each entry, and reaches the store and its changelog when the step commits. Goes when the page
     * is full, and at the snapshot's end.
     */
    static final String OPEN = "open-pages";

    private final KeyValueStore<String, ListState> states;
    private final KeyValueStore<String, byte[]> headers;
    private final KeyValueStore<String, byte[]> staged;
    private final KeyValueStore<String, byte[]> open;
    private final Contents contents;

    ListStores(ProcessorContext<?, ?> context, PartyEncoding encoding) {
        states = context.getStateStore(STATES);
        headers = context.getStateStore(HEADERS);
        staged = context.getStateStore(STAGED);
        open = context.getStateStore(OPEN);
        contents = new Contents(context.getStateStore(CONTENTS), open, encoding);
    }

    static Set<StoreBuilder<?>> builders(ContractSerdes serdes) {
        return ImmutableSet.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STATES), Serdes.String(), serdes.internal(ListState.class)),
                pages(HEADERS),
                pages(CONTENTS),
                pages(STAGED),
                pages(OPEN).withCachingEnabled());
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> pages(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
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

    Contents contents() {
        return contents;
    }

    ListedHeaders listedHeaders(String list) {
        return new ListedHeaders(headers, list);
    }

    StagedHeaders stagedHeaders(StagedSnapshot snapshot) {
        return StagedHeaders.stored(staged, open, snapshot.getSnapshot().getList(), snapshot.getAttempt());
    }

    /** The snapshot is not taken in, and needed no longer. */
    void drop(StagedSnapshot snapshot) {
        contents.removeAttempt(snapshot.getSnapshot().getList(), snapshot.getAttempt());
        dropHeaders(snapshot);
    }

    /** The snapshot is taken in: what it brought is the list's now. */
    void dropHeaders(StagedSnapshot snapshot) {
        String prefix = PageKeys.ofAttempt(snapshot.getSnapshot().getList(), snapshot.getAttempt());
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> pages = staged.prefixScan(prefix, new StringSerializer())) {
            pages.forEachRemaining(page -> keys.add(page.key));
        }
        keys.forEach(key -> staged.put(key, null));
    }
}
