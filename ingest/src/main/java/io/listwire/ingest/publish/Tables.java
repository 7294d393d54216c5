package io.listwire.ingest.publish;

import io.listwire.contract.Topic;
import io.listwire.ingest.digest.KeyTable;
import io.listwire.ingest.digest.ShortDigest;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What topics hold, read when somebody asks, one record after the other: memory for a topic of any size is what
 * {@link KeyTable} takes for the keys that are asked for. Thread-safe.
 */
public final class Tables {

    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Deserializer<Object> values;
    private final TopicEnds ends;

    /** @param consumers makes one for each question */
    Tables(Supplier<Consumer<String, byte[]>> consumers, Deserializer<Object> values, TopicEnds ends) {
        this.consumers = consumers;
        this.values = values;
        this.ends = ends;
    }

    /**
     * The last value of each key, in the order in which they stand in the topic; tombstones are none.
     *
     * @param prefix with which the keys begin
     * @throws UnavailableException where Kafka or the registry does not tell it now; values may have been told by then
     * @throws IOException where the visitor does
     */
    public <V extends SpecificRecord> void forEachLatest(Topic<V> topic, String prefix, Visitor<V> visitor)
            throws UnavailableException, IOException {
        KeyTable last = new KeyTable(1);
        Map<TopicPartition, Long> end = read(topic, null, published -> {
            if (isOf(published, prefix)) {
                note(published, last);
            }
        });
        Map<TopicPartition, Long> unused = read(topic, end, published -> {
            if (isOf(published, prefix) && last.get(ShortDigest.of(published.key()), 0, -1) == Position.of(published)) {
                tell(topic, published, visitor);
            }
        });
    }

    private static void note(ConsumerRecord<String, byte[]> published, KeyTable last) {
        ShortDigest key = ShortDigest.of(published.key());
        if (published.value() == null) {
            last.remove(key);
        } else {
            last.put(key, Position.of(published));
        }
    }

    /**
     * All values that the topic holds, in the order of each partition; exceptions as above.
     *
     * @param prefix with which the keys begin
     */
    public <V extends SpecificRecord> void forEach(Topic<V> topic, String prefix, Visitor<V> visitor)
            throws UnavailableException, IOException {
        Map<TopicPartition, Long> unused = read(topic, null, published -> {
            if (isOf(published, prefix) && published.value() != null) {
                tell(topic, published, visitor);
            }
        });
    }

    /** How many keys there are that begin so; exceptions as above. */
    public long count(Topic<?> topic, String prefix) throws UnavailableException, IOException {
        KeyTable last = new KeyTable(1);
        Map<TopicPartition, Long> unused = read(topic, null, published -> {
            if (isOf(published, prefix)) {
                note(published, last);
            }
        });
        return last.size();
    }

    private Map<TopicPartition, Long> read(
            Topic<?> topic, @Nullable Map<TopicPartition, Long> to, TopicReading.Taking taking)
            throws UnavailableException, IOException {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            TopicReading reading = new TopicReading(consumer, topic.name(), ends);
            if (to == null) {
                return reading.toNow(taking);
            }
            reading.to(to, taking);
            return to;
        } catch (NotNow | KafkaException e) {
            throw new UnavailableException(topic.name() + " cannot be read now: " + e.getMessage(), e);
        }
    }

    private static boolean isOf(ConsumerRecord<String, byte[]> published, String prefix) {
        return published.key() != null && published.key().startsWith(prefix);
    }

    private <V extends SpecificRecord> void tell(
            Topic<V> topic, ConsumerRecord<String, byte[]> published, Visitor<V> visitor) throws IOException {
        V value;
        try {
            value = topic.valueType().cast(values.deserialize(topic.name(), published.value()));
        } catch (KafkaException e) {
            if (NotNow.isWithoutRegistry(e)) {
                throw NotNow.withoutRegistry(e);
            }
            passOver(published, e);
            return;
        } catch (ClassCastException e) {
            passOver(published, e);
            return;
        }
        visitor.visit(published.key(), value);
    }

    private static void passOver(ConsumerRecord<String, byte[]> published, RuntimeException e) {
        LOG.warn(
                "Passed over {}-{}@{}: {}", published.topic(), published.partition(), published.offset(), e.toString());
    }

    /** Is told one value after the other. */
    public interface Visitor<V> {
        void visit(String key, V value) throws IOException;
    }
}
