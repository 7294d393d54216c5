package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.domain.document.Story;
import io.listwire.processor.mapping.StoryMapping;
import io.listwire.schema.DocumentStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Which alerts on documents were sent, and what those documents are recognised by. Both stores are persistent and logged,
 * hold what concerns a watched company alone, and drop what is older than the window.
 */
final class ToldStories {

    /** alert id → nothing, at the time of the alert. */
    static final String ALERTED = "alerted-mentions";
    /** party → document that names it, as often as documents do. */
    static final String STORIES = "told-stories";

    /** Of documents that name one party the latest are looked at: copies come within hours, and the news has favourites. */
    private static final int MOST_OF_PARTY = 500;

    private static final byte[] PRESENT = {1};

    private final Duration window;
    private final WindowStore<String, byte[]> alerted;
    private final WindowStore<String, DocumentStory> stories;

    ToldStories(ProcessorContext<?, ?> context, Duration window) {
        this.window = window;
        alerted = context.getStateStore(ALERTED);
        stories = context.getStateStore(STORIES);
    }

    static Set<StoreBuilder<?>> builders(ContractSerdes serdes, Duration window) {
        return ImmutableSet.of(
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(ALERTED, window, window, false),
                        Serdes.String(),
                        Serdes.ByteArray()),
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(STORIES, window, window, true),
                        Serdes.String(),
                        serdes.internal(DocumentStory.class)));
    }

    /** When that alert was sent, within the window before that time and after it. */
    Optional<Instant> when(String alertId, Instant at) {
        try (WindowStoreIterator<byte[]> sent = alerted.fetch(alertId, at.minus(window), at.plus(window))) {
            return sent.hasNext() ? Optional.of(Instant.ofEpochMilli(sent.next().key)) : Optional.empty();
        }
    }

    void alerted(String alertId, Instant at) {
        alerted.put(alertId, PRESENT, at.toEpochMilli());
    }

    /** Documents that name the party, the latest first. */
    List<Story> of(String party, Instant at) {
        List<Story> found = new ArrayList<>();
        try (WindowStoreIterator<DocumentStory> latest =
                stories.backwardFetch(party, at.minus(window), at.plus(window))) {
            while (latest.hasNext() && found.size() < MOST_OF_PARTY) {
                KeyValue<Long, DocumentStory> next = latest.next();
                found.add(StoryMapping.toDomain(next.value, Instant.ofEpochMilli(next.key)));
            }
        }
        return found;
    }

    /** Remembers a document that names the party, unless it is among these. */
    void add(String party, Story story, DocumentStory record, List<Story> known) {
        boolean repeated = known.stream()
                .anyMatch(one -> one.documentId().equals(story.documentId())
                        && one.contentSha256().equals(story.contentSha256()));
        if (!repeated) {
            stories.put(party, record, story.readAt().toEpochMilli());
        }
    }
}
