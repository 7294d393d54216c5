package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.domain.document.Story;
import io.listwire.processor.mapping.StoryMapping;
import io.listwire.schema.Alert;
import io.listwire.schema.DocumentStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Which alerts on documents were sent, and what those documents are recognised by, so that each story is told once. Both
 * stores are persistent and logged, hold what concerns a watched company alone, and drop what is older than the window.
 */
final class ToldStories {

    /** Of documents that name one and the same the latest are looked at: copies come within hours, and news has favourites. */
    private static final int MOST_OF_ONE = 500;

    private static final byte[] PRESENT = {1};

    private final Duration window;
    private final WindowStore<String, byte[]> alerted;
    private final WindowStore<String, DocumentStory> stories;

    /**
     * The stores' names.
     *
     * @param alerted alert id → nothing, at the time of the alert
     * @param stories key of whom documents name → document, as often as they do
     */
    record Names(String alerted, String stories) {}

    ToldStories(ProcessorContext<?, ?> context, Names names, Duration window) {
        this.window = window;
        alerted = context.getStateStore(names.alerted());
        stories = context.getStateStore(names.stories());
    }

    static Set<StoreBuilder<?>> builders(ContractSerdes serdes, Names names, Duration window) {
        return ImmutableSet.of(
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(names.alerted(), window, window, false),
                        Serdes.String(),
                        Serdes.ByteArray()),
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(names.stories(), window, window, true),
                        Serdes.String(),
                        serdes.internal(DocumentStory.class)));
    }

    /**
     * A document, beside those that were told of before.
     *
     * @param copies ids of those that it repeats without anything new
     * @param newActs what it says to happen to lists that its former versions did not say
     */
    record Telling(Instant at, List<String> copies, List<String> newActs) {}

    /**
     * Remembers a document.
     *
     * @param key of whom it names
     * @param record empty where it was not said what the document is recognised by
     */
    Telling telling(String key, Optional<DocumentStory> record, Instant at) {
        if (record.isEmpty()) {
            return new Telling(at, List.of(), List.of());
        }
        Story story = StoryMapping.toDomain(record.get(), at);
        List<Story> before = of(key, at);
        boolean repeated = before.stream()
                .anyMatch(one -> one.documentId().equals(story.documentId())
                        && one.contentSha256().equals(story.contentSha256()));
        if (!repeated) {
            stories.put(key, record.get(), at.toEpochMilli());
        }
        List<String> copies = before.stream()
                .filter(story::tellsNothingNewAfter)
                .map(Story::documentId)
                .distinct()
                .toList();
        return new Telling(at, copies, story.newActs(before));
    }

    private List<Story> of(String key, Instant at) {
        List<Story> found = new ArrayList<>();
        try (WindowStoreIterator<DocumentStory> latest =
                stories.backwardFetch(key, at.minus(window), at.plus(window))) {
            while (latest.hasNext() && found.size() < MOST_OF_ONE) {
                KeyValue<Long, DocumentStory> next = latest.next();
                found.add(StoryMapping.toDomain(next.value, Instant.ofEpochMilli(next.key)));
            }
        }
        return found;
    }

    /**
     * The alert, where neither it nor one on a copy of the document was sent before; from now on it counts as sent.
     *
     * @param alert makes it, for what the document says newly of lists
     * @param idOfCopy id of the alert that a document with that id would have had
     */
    Optional<Alert> first(Telling telling, Function<List<String>, Alert> alert, UnaryOperator<String> idOfCopy) {
        Alert made = alert.apply(List.of());
        if (!telling.newActs().isEmpty()
                && sentAt(made.getAlertId(), telling.at()).isPresent()) {
            made = alert.apply(telling.newActs());
        }
        if (sentAt(made.getAlertId(), telling.at()).isPresent()) {
            return Optional.empty();
        }
        Optional<Instant> copied = telling.copies().stream()
                .flatMap(copy -> sentAt(idOfCopy.apply(copy), telling.at()).stream())
                .findFirst();
        // A copy counts from when the first was told: a story that comes round for ever is told every fortnight.
        alerted.put(made.getAlertId(), PRESENT, copied.orElse(telling.at()).toEpochMilli());
        return copied.isEmpty() ? Optional.of(made) : Optional.empty();
    }

    private Optional<Instant> sentAt(String alertId, Instant at) {
        try (WindowStoreIterator<byte[]> sent = alerted.fetch(alertId, at.minus(window), at.plus(window))) {
            return sent.hasNext() ? Optional.of(Instant.ofEpochMilli(sent.next().key)) : Optional.empty();
        }
    }
}
