package io.listwire.standalone.deadletters;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topics;
import io.listwire.schema.DeadLetter;
import io.listwire.schema.DeadLetterReplay;
import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Puts records back onto their topics, each once: one transaction writes the record and the note that it was written. All
 * replayers share a transactional id, so that of two at once the earlier is shut out, and the notes are read when nobody
 * else can write any. Not thread-safe.
 */
public final class Replayer implements AutoCloseable {

    /** Header of a record that was put back: origin of its dead letter. */
    public static final String REPLAY_OF = "listwire.replay.of";

    private static final String TRANSACTIONAL_ID = "listwire-dead-letter-replay";
    private static final int LIMIT_MS = 15_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final OriginalRecords originals;
    private final SchemaRegistryClient client;
    private final Serializer<DeadLetterReplay> notes;
    private final Map<String, DeadLetterReplay> replayed;

    private Replayer(
            KafkaProducer<byte[], byte[]> producer,
            Map<String, ?> kafka,
            Map<String, ?> registry,
            Consumer<String> complaints) {
        this.producer = producer;
        client = RegisteredSchemas.client(registry);
        notes = new ContractSerdes(registry, client)
                .values(Topics.DEAD_LETTER_REPLAYS)
                .serializer();
        replayed = DeadLetterBox.replays(kafka, registry, complaints);
        originals = new OriginalRecords(kafka);
    }

    /**
     * Shuts out other replayers and reads what was replayed before.
     *
     * @throws StandaloneException where the cluster or the registry does not let it
     */
    public static Replayer open(Map<String, ?> kafka, Map<String, ?> registry, Consumer<String> complaints) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2 * LIMIT_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * LIMIT_MS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RESULT_BYTES);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Replayer(producer, kafka, registry, complaints);
        } catch (KafkaException e) {
            producer.close();
            throw new StandaloneException("the Kafka cluster does not let records be put back: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
    }

    /**
     * Puts a record back.
     *
     * @param by who has it put back
     * @throws NotReplayableException where it cannot be, or must not; the message says why
     * @throws StandaloneException where the cluster does not take it: nothing of it is written
     */
    public void replay(FailedRecord failed, String by) throws NotReplayableException {
        DeadLetter letter = failed.letter();
        if (!failed.isRecord()) {
            throw new NotReplayableException(
                    "it never became a record: mend the input, and send it again or let its source be read again");
        }
        DeadLetterReplay before = replayed.get(letter.getOrigin());
        if (before != null) {
            throw new NotReplayableException(
                    "it was put back before, by " + before.getBy() + " at " + before.getReplayedAt());
        }
        ProducerRecord<byte[], byte[]> record = originals.of(letter);
        record.headers().remove(REPLAY_OF).add(REPLAY_OF, utf8(letter.getOrigin()));
        DeadLetterReplay note = new DeadLetterReplay(
                letter.getOrigin(),
                record.topic(),
                record.partition(),
                by,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        write(record, note);
        replayed.put(letter.getOrigin(), note);
    }

    private void write(ProducerRecord<byte[], byte[]> record, DeadLetterReplay note) {
        String topic = Topics.DEAD_LETTER_REPLAYS.name();
        ProducerRecord<byte[], byte[]> noted =
                new ProducerRecord<>(topic, utf8(note.getOrigin()), notes.serialize(topic, note));
        try {
            producer.beginTransaction();
            // A send that fails fails the commit.
            Future<RecordMetadata> unused = producer.send(record);
            Future<RecordMetadata> unusedToo = producer.send(noted);
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw new StandaloneException(
                    "the Kafka cluster does not take " + note.getOrigin() + " back: " + e.getMessage()
                            + "; run it again: what was put back is not put back twice",
                    e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        originals.close();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
