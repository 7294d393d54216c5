package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.domain.document.Story;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.schema.MarkedStories;
import io.listwire.schema.MarkedStory;
import io.listwire.schema.RecentStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * The stores of {@link LinkDuplicates}: persistent, because they hold the documents of days, and logged. Both drop what is
 * older than their time, by the time of the records that come.
 */
final class StoryStores {

    /** document and digest of its content → what it is recognised by. */
    static final String STORIES = "recent-stories";
    /** mark → documents that have it, one entry for each stretch of time as long as the window: found without a search. */
    static final String MARKS = "story-marks";

    /** Of documents with the same mark the latest are kept: one text that comes ten thousand times stays quick. */
    private static final int MOST_WITH_MARK = 16;
    /** Stretches that a window before or after a time can touch. */
    private static final int STRETCHES = 3;

    private final Duration window;
    private final WindowStore<String, RecentStory> stories;
    private final WindowStore<String, MarkedStories> marks;

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
                        Stores.persistentWindowStore(MARKS, window.multipliedBy(STRETCHES), window, false),
                        Serdes.String(),
                        serdes.internal(MarkedStories.class)));
    }

    boolean holds(Story story) {
        try (WindowStoreIterator<RecentStory> found = stories.fetch(id(story), from(story), to(story))) {
            return found.hasNext();
        }
    }

    /** Those that share a mark with the story, within the window before it and after it. */
    Collection<RecentStory> near(Story story) {
        Set<MarkedStory> marked = new LinkedHashSet<>();
        long width = window.toMillis();
        long stretch = stretch(story.readAt());
        for (String mark : story.marks()) {
            for (long start = stretch - width; start <= stretch + width; start += width) {
                marked.addAll(marked(mark, start));
            }
        }
        return marked.stream()
                .filter(one -> !one.getReadAt().isBefore(from(story)))
                .filter(one -> !one.getReadAt().isAfter(to(story)))
                .flatMap(one -> Optional.ofNullable(stories.fetch(
                                id(one.getDocumentId(), one.getContentSha256()),
                                one.getReadAt().toEpochMilli()))
                        .stream())
                .toList();
    }

    private List<MarkedStory> marked(String mark, long stretch) {
        @Nullable MarkedStories found = stretch < 0 ? null : marks.fetch(mark, stretch);
        return found == null ? List.of() : found.getStories();
    }

    private long stretch(Instant at) {
        return at.toEpochMilli() - at.toEpochMilli() % window.toMillis();
    }

    void add(Story story, RecentStory record) {
        put(story, record);
        MarkedStory marked = new MarkedStory(story.documentId(), story.contentSha256(), story.readAt());
        long stretch = stretch(story.readAt());
        for (String mark : story.marks()) {
            List<MarkedStory> all = new ArrayList<>(marked(mark, stretch));
            all.add(marked);
            marks.put(mark, new MarkedStories(latest(all)), stretch);
        }
    }

    private static List<MarkedStory> latest(List<MarkedStory> all) {
        return all.subList(Math.max(0, all.size() - MOST_WITH_MARK), all.size());
    }

    /** Writes a story anew that is there already. */
    void put(Story story, RecentStory record) {
        stories.put(id(story), record, story.readAt().toEpochMilli());
    }

    private static String id(Story story) {
        return id(story.documentId(), story.contentSha256());
    }

    private static String id(String documentId, String contentSha256) {
        return RecordKeys.pair(documentId, contentSha256);
    }

    private Instant from(Story story) {
        return story.readAt().minus(window);
    }

    private Instant to(Story story) {
        return story.readAt().plus(window);
    }
}
