package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.domain.document.Story;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.schema.RecentStory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * The stores of {@link LinkDuplicates}: persistent, because they hold the documents of days, and logged. Both drop what is
 * older than their time, by the time of the records that come.
 */
final class StoryStores {

    /** document and digest of its content → what it is recognised by. */
    static final String STORIES = "recent-stories";
    /** mark → document and digest of its content, as often as documents have it. */
    static final String MARKS = "story-marks";

    /** Of documents with the same mark the latest are looked at: one text that comes ten thousand times stays quick. */
    private static final int MOST_WITH_MARK = 50;

    private final Duration window;
    private final WindowStore<String, RecentStory> stories;
    private final WindowStore<String, String> marks;

    StoryStores(ProcessorContext<?, ?> context, Duration window) {
        this.window = window;
        stories = context.getStateStore(STORIES);
        marks = context.getStateStore(MARKS);
    }

    static Set<StoreBuilder<?>> builders(ContractSerdes serdes, Duration window) {
        return ImmutableSet.of(
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(STORIES, window, window, false),
                        Serdes.String(),
                        serdes.internal(RecentStory.class)),
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(MARKS, window, window, true), Serdes.String(), Serdes.String()));
    }

    boolean holds(Story story) {
        try (WindowStoreIterator<RecentStory> found = stories.fetch(id(story), from(story), to(story))) {
            return found.hasNext();
        }
    }

    /** Those that share a mark with the story, within the window before it and after it. */
    Collection<RecentStory> near(Story story) {
        Map<KeyValue<Long, String>, RecentStory> near = new LinkedHashMap<>();
        for (String mark : story.marks()) {
            try (WindowStoreIterator<String> ids = marks.backwardFetch(mark, from(story), to(story))) {
                for (int i = 0; i < MOST_WITH_MARK && ids.hasNext(); i++) {
                    near.computeIfAbsent(ids.next(), id -> stories.fetch(id.value, id.key));
                }
            }
        }
        return near.values();
    }

    void add(Story story, RecentStory record) {
        put(story, record);
        story.marks().forEach(mark -> marks.put(mark, id(story), story.readAt().toEpochMilli()));
    }

    /** Writes a story anew that is there already. */
    void put(Story story, RecentStory record) {
        stories.put(id(story), record, story.readAt().toEpochMilli());
    }

    private static String id(Story story) {
        return RecordKeys.pair(story.documentId(), story.contentSha256());
    }

    private Instant from(Story story) {
        return story.readAt().minus(window);
    }

    private Instant to(Story story) {
        return story.readAt().plus(window);
    }
}
