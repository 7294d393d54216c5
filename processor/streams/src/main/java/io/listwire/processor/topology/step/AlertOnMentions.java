package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.processor.mapping.AlertMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.topology.step.MentionInput.MatchUpdate;
import io.listwire.processor.topology.step.MentionInput.PartyMentioned;
import io.listwire.schema.Alert;
import io.listwire.schema.PartyMentions;
import io.listwire.schema.ScreeningMatch;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** Alerts where a document names a listed party that is taken to be a watched company: once for each such document. */
public final class AlertOnMentions implements Processor<String, MentionInput, String, Alert> {

    /** party and company → match that holds. Persistent, logged; shrinks as matches end. */
    static final String MATCHES = "matches-by-party";
    /** alert id → nothing, for 14 days: longer than any feed repeats an article. Persistent, logged. */
    static final String ALERTED = "alerted-mentions";

    static final Duration REPEATS_END = Duration.ofDays(14);

    private static final byte[] PRESENT = {1};

    private final ProcessorContext<String, Alert> context;
    private final KeyValueStore<String, ScreeningMatch> matches;
    private final WindowStore<String, byte[]> alerted;

    private AlertOnMentions(ProcessorContext<String, Alert> context) {
        this.context = context;
        this.matches = context.getStateStore(MATCHES);
        this.alerted = context.getStateStore(ALERTED);
    }

    /** Makes the step, with its stores. */
    public static ProcessorSupplier<String, MentionInput, String, Alert> supplier(ContractSerdes serdes) {
        return new StepSupplier<>(
                AlertOnMentions::new,
                ImmutableSet.of(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(MATCHES),
                                Serdes.String(),
                                serdes.internal(ScreeningMatch.class)),
                        Stores.windowStoreBuilder(
                                Stores.persistentWindowStore(ALERTED, REPEATS_END, REPEATS_END, false),
                                Serdes.String(),
                                Serdes.ByteArray())));
    }

    @Override
    public void process(Record<String, MentionInput> record) {
        if (record.value() instanceof MatchUpdate update) {
            remember(record.key(), update.match());
        } else if (record.value() instanceof PartyMentioned mentioned) {
            try (KeyValueIterator<String, ScreeningMatch> found =
                    matches.prefixScan(RecordKeys.prefix(record.key()), new StringSerializer())) {
                found.forEachRemaining(entry -> alert(record, mentioned.mentions(), entry.value));
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

    private void alert(Record<String, MentionInput> record, PartyMentions mentions, ScreeningMatch match) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Alert alert = AlertMapping.onMention(mentions, match, at);
        if (!isRepeated(alert.getAlertId(), at)) {
            alerted.put(alert.getAlertId(), PRESENT, record.timestamp());
            context.forward(new Record<>(alert.getSubject(), alert, record.timestamp(), record.headers()));
        }
    }

    private boolean isRepeated(String alertId, Instant at) {
        try (WindowStoreIterator<byte[]> earlier =
                alerted.fetch(alertId, at.minus(REPEATS_END), at.plus(REPEATS_END))) {
            return earlier.hasNext();
        }
    }
}
