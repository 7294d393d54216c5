package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.processor.mapping.AlertMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.topology.step.MentionInput.MatchUpdate;
import io.listwire.processor.topology.step.MentionInput.PartyMentioned;
import io.listwire.processor.topology.step.ToldStories.Telling;
import io.listwire.schema.Alert;
import io.listwire.schema.PartyMentions;
import io.listwire.schema.ScreeningMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    private static final ToldStories.Names TOLD = new ToldStories.Names("alerted-mentions", "told-stories");

    private final ProcessorContext<String, Alert> context;
    private final KeyValueStore<String, ScreeningMatch> matches;
    private final ToldStories told;

    private AlertOnMentions(Duration window, ProcessorContext<String, Alert> context) {
        this.context = context;
        this.matches = context.getStateStore(MATCHES);
        this.told = new ToldStories(context, TOLD, window);
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
                        .addAll(ToldStories.builders(serdes, TOLD, window))
                        .build());
    }

    @Override
    public void process(Record<String, MentionInput> record) {
        if (record.value() instanceof MatchUpdate update) {
            remember(record.key(), update.match());
        } else if (record.value() instanceof PartyMentioned mentioned) {
            mentioned(record, mentioned.mentions());
        }
    }

    // What the companies' side says of one match does not wait for this side to hear of the match.
    private void mentioned(Record<String, MentionInput> record, PartyMentions mentions) {
        List<ScreeningMatch> concerned = mentions.getMatch().map(List::of).orElseGet(() -> concerned(record.key()));
        if (!concerned.isEmpty()) {
            Instant at = Instant.ofEpochMilli(record.timestamp());
            Telling telling = told.telling(record.key(), mentions.getStory(), at);
            concerned.forEach(match -> alert(record, telling, mentions, match));
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

    private void alert(
            Record<String, MentionInput> record, Telling telling, PartyMentions mentions, ScreeningMatch match) {
        told.first(
                        telling,
                        newActs -> AlertMapping.onMention(mentions, match, telling.at(), newActs),
                        copy -> AlertMapping.mentionId(copy, match))
                .ifPresent(alert ->
                        context.forward(new Record<>(alert.getSubject(), alert, record.timestamp(), record.headers())));
    }
}
