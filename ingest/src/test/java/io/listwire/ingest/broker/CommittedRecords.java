package io.listwire.ingest.broker;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a subscriber that reads committed sees on a topic now. */
public final class CommittedRecords {

    private CommittedRecords() {}

    public static <V extends SpecificRecord> List<V> values(TestBroker broker, Topic<V> topic) {
        return of(broker, topic).stream().map(ConsumerRecord::value).toList();
    }

    public static <V extends SpecificRecord> List<ConsumerRecord<String, V>> of(TestBroker broker, Topic<V> topic) {
        try (SchemaRegistryClient client = RegisteredSchemas.client(broker.registry());
                KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                        new StringDeserializer(),
                        new ContractSerdes(broker.registry(), client)
                                .values(topic)
                                .deserializer())) {
            return toTheEnd(broker, consumer, topic.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <V> List<ConsumerRecord<String, V>> toTheEnd(
            TestBroker broker, KafkaConsumer<String, V> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = ends(broker, partitions);
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            try {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            } catch (RecordDeserializationException e) {
                // A test wrote it there: whoever reads goes on behind it.
                consumer.seek(e.topicPartition(), e.offset() + 1);
            }
        }
        return records;
    }

    /**
     * Ends that count what is written and not yet visible: a commit is answered before its markers stand in the
     * partitions, and the consumer's own end offsets stop in front of such a transaction.
     */
    private static Map<TopicPartition, Long> ends(TestBroker broker, List<TopicPartition> partitions) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_uncommitted"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }
}
