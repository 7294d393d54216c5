package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.schema.ListedParty;
import io.listwire.schema.Rescreening;
import io.listwire.schema.ScreenedCompany;
import io.listwire.schema.ScreenedPair;
import io.listwire.schema.WatchlistSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** What the screening step keeps. */
final class ScreeningStores {

    /** watchlist/company → company, and whom it matches. Persistent, logged; shrinks by tombstones. */
    static final String COMPANIES = "screened-companies";
    /** list/partyId → listed party, a copy in each partition. Persistent, logged; shrinks as parties leave lists. */
    static final String PARTIES = "screened-parties";
    /**
     * party and company → their match and the decision on it. Persistent, logged; shrinks 14 days after matches have ended,
     * but for those that somebody has decided upon.
     */
    static final String PAIRS = "screened-pairs";
    /** watchlist → its thresholds, a copy in each partition. Persistent, logged; shrinks by tombstones. */
    static final String SETTINGS = "watchlist-settings";
    /** watchlist → what is still to be judged by new thresholds. Persistent, logged; empty most of the time. */
    static final String RESCREENINGS = "rescreenings";

    /** "first" → see {@link AlertNumbers}. Persistent, logged; one entry. */
    static final String NUMBERS = "alert-numbers";

    final KeyValueStore<String, ScreenedCompany> companies;
    final KeyValueStore<String, ListedParty> parties;
    final KeyValueStore<String, WatchlistSettings> settings;
    final KeyValueStore<String, Rescreening> rescreenings;
    final KeyValueStore<String, Integer> numbers;
    private final KeyValueStore<String, ScreenedPair> pairs;

    ScreeningStores(ProcessorContext<?, ?> context) {
        companies = context.getStateStore(COMPANIES);
        parties = context.getStateStore(PARTIES);
        pairs = context.getStateStore(PAIRS);
        settings = context.getStateStore(SETTINGS);
        rescreenings = context.getStateStore(RESCREENINGS);
        numbers = context.getStateStore(NUMBERS);
    }

    static Set<StoreBuilder<?>> builders(ContractSerdes serdes) {
        return ImmutableSet.of(
                builder(COMPANIES, serdes, ScreenedCompany.class),
                builder(PARTIES, serdes, ListedParty.class),
                builder(PAIRS, serdes, ScreenedPair.class),
                builder(SETTINGS, serdes, WatchlistSettings.class),
                builder(RESCREENINGS, serdes, Rescreening.class),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(NUMBERS), Serdes.String(), Serdes.Integer()));
    }

    private static <V extends SpecificRecord> StoreBuilder<KeyValueStore<String, V>> builder(
            String name, ContractSerdes serdes, Class<V> type) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name), Serdes.String(), serdes.internal(type));
    }

    Optional<ScreenedPair> pair(String party, String company) {
        return Optional.ofNullable(pairs.get(RecordKeys.pair(party, company)));
    }

    void putPair(String party, String company, @Nullable ScreenedPair pair) {
        pairs.put(RecordKeys.pair(party, company), pair);
    }

    /** Keys of the companies that match the party now. */
    List<String> companiesMatching(String party) {
        List<String> matching = new ArrayList<>();
        String prefix = RecordKeys.prefix(party);
        try (KeyValueIterator<String, ScreenedPair> found = pairs.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(entry -> {
                if (entry.value.getMatch().isPresent()) {
                    matching.add(entry.key.substring(prefix.length()));
                }
            });
        }
        return matching;
    }

    /** Companies of a watchlist in the order of their keys, {@code most} of them at most. */
    List<String> companiesFrom(String from, String watchlist, int most) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, ScreenedCompany> found =
                companies.range(from, RecordKeys.behindCompanies(watchlist))) {
            while (keys.size() < most && found.hasNext()) {
                keys.add(found.next().key);
            }
        }
        return keys;
    }

    /** Tells each entry of a store. */
    static <V> void forEach(KeyValueStore<String, V> store, BiConsumer<String, V> action) {
        try (KeyValueIterator<String, V> all = store.all()) {
            all.forEachRemaining(entry -> action.accept(entry.key, entry.value));
        }
    }

    /** Tells the keys of each pair, and what is kept of it. */
    void forEachPair(PairAction action) {
        forEach(pairs, (key, pair) -> {
            String party = RecordKeys.left(key);
            action.accept(party, key.substring(RecordKeys.prefix(party).length()), pair);
        });
    }

    /** Takes in a pair. */
    interface PairAction {
        void accept(String party, String company, ScreenedPair pair);
    }
}
