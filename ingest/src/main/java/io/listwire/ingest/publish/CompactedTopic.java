package io.listwire.ingest.publish;

import io.listwire.contract.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last value of each key of a topic, committed transactions alone. Nothing is read before somebody asks.
 * Thread-safe.
 */
final class CompactedTopic<V extends SpecificRecord> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CompactedTopic.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Topic<V> topic;
    private final Consumer<String, byte[]> consumer;
    private final Deserializer<Object> values;
    private final Map<String, V> byKey = new HashMap<>();

    CompactedTopic(Topic<V> topic, Consumer<String, byte[]> consumer, Deserializer<Object> values) {
        this.topic = topic;
        this.consumer = consumer;
        this.values = values;
    }

    /**
     * All values by key, as far as is committed now.
     *
     * @throws KafkaException where the brokers do not answer
     * @throws NotNow where the registry does not give a schema that is needed
     */
    synchronized Map<String, V> now() {
        if (consumer.assignment().isEmpty()) {
            assign();
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long start = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::take);
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new TimeoutException(topic.name() + " is not read to its end within " + LIMIT.toSeconds() + " s");
            }
        }
        return Map.copyOf(byKey);
    }

    private void assign() {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private void take(ConsumerRecord<String, byte[]> read) {
        if (read.value() == null) {
            byKey.remove(read.key());
            return;
        }
        try {
            byKey.put(read.key(), topic.valueType().cast(values.deserialize(topic.name(), read.value())));
        } catch (KafkaException e) {
            if (NotNow.isWithoutRegistry(e)) {
                // What poll() has given out already must come again.
                consumer.seek(new TopicPartition(read.topic(), read.partition()), read.offset());
                throw NotNow.withoutRegistry(e);
            }
            passOver(read, e);
        } catch (ClassCastException e) {
            passOver(read, e);
        }
    }

    private void passOver(ConsumerRecord<String, byte[]> read, RuntimeException e) {
        LOG.warn("Passed over {}-{}@{}: {}", topic.name(), read.partition(), read.offset(), e.toString());
    }

    @Override
    public synchronized void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }
}
