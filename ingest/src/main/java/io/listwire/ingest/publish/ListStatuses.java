package io.listwire.ingest.publish;

import io.listwire.contract.Topics;
import io.listwire.schema.ListStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;

/** Where each list stands, as the processor tells it. Nothing is read before somebody asks. Thread-safe. */
final class ListStatuses implements AutoCloseable {

    private static final String TOPIC = Topics.LIST_STATUS.name();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<Object> values;
    private final Map<String, ListStatus> byList = new TreeMap<>();

    ListStatuses(Consumer<String, byte[]> consumer, Deserializer<Object> values) {
        this.consumer = consumer;
        this.values = values;
    }

    /**
     * All lists by id, as far as the processor has told by now.
     *
     * @throws KafkaException where the brokers do not answer
     * @throws NotNow where the registry does not give a schema that is needed
     */
    synchronized Map<String, ListStatus> now() {
        if (consumer.assignment().isEmpty()) {
            assign();
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long start = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::take);
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new TimeoutException(TOPIC + " is not read to its end within " + LIMIT.toSeconds() + " s");
            }
        }
        return Map.copyOf(byList);
    }

    private void assign() {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private void take(ConsumerRecord<String, byte[]> told) {
        if (told.value() == null) {
            byList.remove(told.key());
            return;
        }
        try {
            byList.put(told.key(), (ListStatus) values.deserialize(TOPIC, told.value()));
        } catch (KafkaException e) {
            // What poll() has given out already must come again.
            consumer.seek(new TopicPartition(told.topic(), told.partition()), told.offset());
            throw NotNow.isWithoutRegistry(e) ? NotNow.withoutRegistry(e) : e;
        }
    }

    @Override
    public synchronized void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }
}
