package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.domain.document.Story;
import io.listwire.processor.mapping.AlertMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.mapping.StoryMapping;
import io.listwire.processor.topology.step.MentionInput.MatchUpdate;
import io.listwire.processor.topology.step.MentionInput.PartyMentioned;
import io.listwire.schema.Alert;
import io.listwire.schema.PartyMentions;
import io.listwire.schema.ScreeningMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Alerts where a document names a listed party that is taken to be a watched company: once for each story, however many
 * documents tell it. All that name one party meet here, copies among them, so that an alert waits for nothing.
 */
public final class AlertOnMentions implements Processor<String, MentionInput, String, Alert> {

    /** party and company → match that holds. Persistent, logged; shrinks as matches end. */
    static final String MATCHES = "matches-by-party";

    private final ProcessorContext<String, Alert> context;
    private final KeyValueStore<String, ScreeningMatch> matches;
    private final ToldStories told;

    private AlertOnMentions(Duration window, ProcessorContext<String, Alert> context) {
        this.context = context;
        this.matches = context.getStateStore(MATCHES);
        this.told = new ToldStories(context, window);
    }

    /**
     * Makes the step, with its stores.
     *
     * @param window how long, by record time, an alert stands for other documents that tell the same
     */
    public static ProcessorSupplier<String, MentionInput, String, Alert> supplier(
            ContractSerdes serdes, Duration window) {
        return new StepSupplier<>(
                context -> new AlertOnMentions(window, context),
                ImmutableSet.<StoreBuilder<?>>builder()
                        .add(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(MATCHES),
                                Serdes.String(),
                                serdes.internal(ScreeningMatch.class)))
                        .addAll(ToldStories.builders(serdes, window))
                        .build());
    }

    /**
     * A document that names the party, beside those that were told of before.
     *
     * @param copies ids of those that it repeats without anything new
     * @param newActs what it says to happen to lists that its former versions did not say
     */
    private record Telling(PartyMentions mentions, Instant at, List<String> copies, List<String> newActs) {}

    @Override
    public void process(Record<String, MentionInput> record) {
        if (record.value() instanceof MatchUpdate update) {
            remember(record.key(), update.match());
        } else if (record.value() instanceof PartyMentioned mentioned) {
            List<ScreeningMatch> concerned = concerned(record.key());
            if (!concerned.isEmpty()) {
                Telling telling = telling(record, mentioned.mentions());
                concerned.forEach(match -> alert(record, telling, match));
            }
        }
    }

    private void remember(String party, ScreeningMatch match) {
        String pair = RecordKeys.pair(party, RecordKeys.of(match.getCompany()));
        if (match.getActive()) {
            matches.put(pair, match);
        } else {
            matches.delete(pair);
        }
    }

    private List<ScreeningMatch> concerned(String party) {
        List<ScreeningMatch> concerned = new ArrayList<>();
        try (KeyValueIterator<String, ScreeningMatch> found =
                matches.prefixScan(RecordKeys.prefix(party), new StringSerializer())) {
            found.forEachRemaining(entry -> concerned.add(entry.value));
        }
        return concerned;
    }

    private Telling telling(Record<String, MentionInput> record, PartyMentions mentions) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Optional<Story> story = mentions.getStory().map(of -> StoryMapping.toDomain(of, at));
        if (story.isEmpty()) {
            return new Telling(mentions, at, List.of(), List.of());
        }
        List<Story> before = told.of(record.key(), at);
        told.add(record.key(), story.get(), mentions.getStory().get(), before);
        List<String> copies = before.stream()
                .filter(story.get()::tellsNothingNewAfter)
                .map(Story::documentId)
                .distinct()
                .toList();
        return new Telling(mentions, at, copies, story.get().newActs(before));
    }

    private void alert(Record<String, MentionInput> record, Telling telling, ScreeningMatch match) {
        Alert alert = AlertMapping.onMention(telling.mentions(), match, telling.at(), List.of());
        if (!telling.newActs().isEmpty()
                && told.when(alert.getAlertId(), telling.at()).isPresent()) {
            alert = AlertMapping.onMention(telling.mentions(), match, telling.at(), telling.newActs());
        }
        if (told.when(alert.getAlertId(), telling.at()).isPresent()) {
            return;
        }
        Optional<Instant> copied = telling.copies().stream()
                .flatMap(copy -> told.when(AlertMapping.mentionId(copy, match), telling.at()).stream())
                .findFirst();
        // A copy counts from when the first was told: a story that comes round for ever is told every fortnight.
        told.alerted(alert.getAlertId(), copied.orElse(telling.at()));
        if (copied.isEmpty()) {
            context.forward(new Record<>(alert.getSubject(), alert, record.timestamp(), record.headers()));
        }
    }
}
