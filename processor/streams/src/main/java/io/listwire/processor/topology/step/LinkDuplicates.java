package io.listwire.processor.topology.step;

import io.listwire.contract.ContractSerdes;
import io.listwire.domain.document.Duplicate;
import io.listwire.domain.document.Story;
import io.listwire.processor.mapping.StoryMapping;
import io.listwire.schema.DocumentDuplicate;
import io.listwire.schema.DocumentStory;
import io.listwire.schema.RecentStory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Says of each document which earlier one it repeats. All documents meet here, in one partition. One that was read before
 * those that it meets takes the place of what they were said to repeat: in the end each names the first, in whatever order
 * the partitions of documents were read.
 */
public final class LinkDuplicates implements Processor<String, DocumentStory, String, DocumentDuplicate> {

    private final Duration window;
    private final ProcessorContext<String, DocumentDuplicate> context;
    private final StoryStores stores;

    private LinkDuplicates(Duration window, ProcessorContext<String, DocumentDuplicate> context) {
        this.window = window;
        this.context = context;
        this.stores = new StoryStores(context, window);
    }

    /**
     * Makes the step, with its stores.
     *
     * @param window how far apart, by record time, a document and what it repeats may lie
     */
    public static ProcessorSupplier<String, DocumentStory, String, DocumentDuplicate> supplier(
            ContractSerdes serdes, Duration window) {
        return new StepSupplier<>(context -> new LinkDuplicates(window, context), StoryStores.builders(serdes, window));
    }

    /** A document that was read before, and what it was last said to repeat. */
    private record Known(Story story, RecentStory record) {

        static Known of(RecentStory record) {
            return new Known(StoryMapping.toDomain(record.getStory(), record.getReadAt()), record);
        }

        /** The one that it was last said to repeat. */
        Optional<Known> first() {
            return record.getEarlier()
                    .map(earlier -> Known.of(RecentStory.newBuilder()
                            .setStory(earlier)
                            .setReadAt(record.getEarlierReadAt().orElseThrow())
                            .build()));
        }

        /** Whether it is to repeat the other, if it does, and not what it was last said to repeat. */
        boolean hasNoneBefore(Story other) {
            return first().map(Known::story)
                    .map(first -> !first.documentId().equals(story.documentId()) && other.isBefore(first))
                    .orElse(true);
        }
    }

    @Override
    public void process(Record<String, DocumentStory> record) {
        Known arrived = Known.of(RecentStory.newBuilder()
                .setStory(record.value())
                .setReadAt(Instant.ofEpochMilli(record.timestamp()))
                .build());
        if (stores.holds(arrived.story())) {
            return;
        }
        List<Known> near = stores.near(arrived.story()).stream().map(Known::of).toList();
        stores.add(arrived.story(), arrived.record());
        // The latest are near; what they repeat leads on to the first.
        Instant oldest = arrived.story().readAt().minus(window);
        Stream<Known> firsts = near.stream()
                .flatMap(one -> one.first().stream())
                .filter(first -> !first.story().readAt().isBefore(oldest));
        List<Known> known = Stream.concat(near.stream(), firsts).toList();
        arrived.story()
                .among(known.stream().map(Known::story).toList())
                .ifPresent(duplicate -> link(record, arrived, duplicate, known));
        near.forEach(one -> takeFirstPlace(record, arrived, one));
    }

    private void takeFirstPlace(Record<?, ?> record, Known arrived, Known known) {
        if (arrived.story().isBefore(known.story()) && known.hasNoneBefore(arrived.story())) {
            known.story()
                    .among(List.of(arrived.story()))
                    .ifPresent(duplicate -> link(record, known, duplicate, List.of(arrived)));
        }
    }

    private void link(Record<?, ?> cause, Known later, Duplicate duplicate, List<Known> known) {
        RecentStory earlier = known.stream()
                .filter(one -> one.story().equals(duplicate.earlier()))
                .findFirst()
                .orElseThrow()
                .record();
        RecentStory linked = RecentStory.newBuilder(later.record())
                .setEarlier(earlier.getStory())
                .setEarlierReadAt(earlier.getReadAt())
                .build();
        stores.put(later.story(), linked);
        String key = later.story().documentId();
        context.forward(
                new Record<>(key, StoryMapping.duplicate(duplicate, linked), cause.timestamp(), cause.headers()));
    }
}
