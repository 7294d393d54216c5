package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.schema.Announcement;
import io.listwire.schema.ClaimTie;
import io.listwire.schema.DocumentStatement;
import io.listwire.schema.SeenChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The stores of {@link TieDocuments}. All are persistent and logged: what they hold takes weeks to come together. All
 * shrink as what they hold gets older than the time for which it is remembered.
 */
final class TieStores {

    /** list, document and action → what the document says. */
    static final String STATEMENTS = "document-statements";
    /** list, document and action → the announced change. */
    static final String ANNOUNCEMENTS = "announcements";
    /** list, document and action → what the claim was last tied to. */
    static final String TIES = "claim-ties";
    /** list and change → what is remembered of the change. */
    static final String SEEN = "seen-changes";

    private final KeyValueStore<String, DocumentStatement> statements;
    private final KeyValueStore<String, Announcement> announcements;
    private final KeyValueStore<String, ClaimTie> ties;
    private final KeyValueStore<String, SeenChange> seen;

    TieStores(ProcessorContext<?, ?> context) {
        statements = context.getStateStore(STATEMENTS);
        announcements = context.getStateStore(ANNOUNCEMENTS);
        ties = context.getStateStore(TIES);
        seen = context.getStateStore(SEEN);
    }

    static Set<StoreBuilder<?>> builders(ContractSerdes serdes) {
        return ImmutableSet.of(
                store(STATEMENTS, DocumentStatement.class, serdes),
                store(ANNOUNCEMENTS, Announcement.class, serdes),
                store(TIES, ClaimTie.class, serdes),
                store(SEEN, SeenChange.class, serdes));
    }

    private static <V extends SpecificRecord> StoreBuilder<?> store(String name, Class<V> type, ContractSerdes serdes) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name), Serdes.String(), serdes.internal(type));
    }

    void put(DocumentStatement statement) {
        statements.put(RecordKeys.of(statement), statement);
    }

    void put(Announcement announcement) {
        announcements.put(RecordKeys.of(announcement.getStatement()), announcement);
    }

    void put(ClaimTie tie) {
        ties.put(RecordKeys.of(tie.getClaim()), tie);
    }

    void put(SeenChange change) {
        seen.put(RecordKeys.pair(change.getList(), change.getChangeId()), change);
    }

    @Nullable
    DocumentStatement known(DocumentStatement statement) {
        return statements.get(RecordKeys.of(statement));
    }

    @Nullable
    Announcement announcement(DocumentStatement statement) {
        return announcements.get(RecordKeys.of(statement));
    }

    @Nullable
    ClaimTie tie(DocumentStatement claim) {
        return ties.get(RecordKeys.of(claim));
    }

    List<DocumentStatement> statements() {
        return all(statements);
    }

    List<Announcement> announcements() {
        return all(announcements);
    }

    List<SeenChange> seen(String list) {
        List<SeenChange> found = new ArrayList<>();
        try (KeyValueIterator<String, SeenChange> entries =
                seen.prefixScan(RecordKeys.prefix(list), new StringSerializer())) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    /**
     * Forgets what came out, was seen or was read before.
     *
     * @return whether documents or announced changes were among it
     */
    boolean forget(Instant before) {
        forget(ties, tie -> tie.getClaim().getPublishedAt().isBefore(before));
        forget(seen, change -> change.getDetectedAt().isBefore(before));
        boolean said =
                forget(statements, statement -> statement.getPublishedAt().isBefore(before));
        boolean announced =
                forget(announcements, announcement -> announcement.getReadAt().isBefore(before));
        return said || announced;
    }

    private static <V> List<V> all(KeyValueStore<String, V> store) {
        List<V> found = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = store.all()) {
            entries.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    private static <V> boolean forget(KeyValueStore<String, V> store, Predicate<V> isOver) {
        List<String> over = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<String, V> entry = entries.next();
                if (isOver.test(entry.value)) {
                    over.add(entry.key);
                }
            }
        }
        over.forEach(store::delete);
        return !over.isEmpty();
    }
}
