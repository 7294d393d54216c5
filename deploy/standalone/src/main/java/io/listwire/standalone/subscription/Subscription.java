package io.listwire.standalone.subscription;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All committed records of one topic, in the order of each partition. It belongs to no consumer group. Not for several
 * threads.
 *
 * @param <V> type of the records
 */
public final class Subscription<V extends SpecificRecord> implements AutoCloseable {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int LIMIT_MS = 15_000;

    private final Topic<V> topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final SchemaRegistryClient client;
    private final ContractSerdes serdes;
    private final Consumer<String> complaints;

    private Subscription(Topic<V> topic, Map<String, ?> kafka, Map<String, ?> registry, Consumer<String> complaints) {
        this.topic = topic;
        this.complaints = complaints;
        client = RegisteredSchemas.client(registry);
        serdes = new ContractSerdes(registry, client);
        consumer = new KafkaConsumer<>(readingCommitted(kafka), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> readingCommitted(Map<String, ?> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MS);
        settings.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MS);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }

    /**
     * All that the topic holds, and then what comes.
     *
     * @param kafka settings of Kafka's client
     * @param registry settings of the registry's client
     * @param complaints gets a sentence on every record that cannot be read; it is passed over
     * @throws StandaloneException where the cluster does not answer or does not have the topic
     */
    public static <V extends SpecificRecord> Subscription<V> fromBeginning(
            Topic<V> topic, Map<String, ?> kafka, Map<String, ?> registry, Consumer<String> complaints) {
        return open(new Subscription<>(topic, kafka, registry, complaints), kafka, KafkaConsumer::seekToBeginning);
    }

    /** What comes from now on; else as {@link #fromBeginning}. */
    public static <V extends SpecificRecord> Subscription<V> fromNow(
            Topic<V> topic, Map<String, ?> kafka, Map<String, ?> registry, Consumer<String> complaints) {
        return open(new Subscription<>(topic, kafka, registry, complaints), kafka, KafkaConsumer::seekToEnd);
    }

    private static <V extends SpecificRecord> Subscription<V> open(
            Subscription<V> subscription, Map<String, ?> kafka, Start start) {
        try {
            subscription.begin(start);
            return subscription;
        } catch (TimeoutException e) {
            subscription.close();
            throw new StandaloneException(
                    "the Kafka cluster at " + kafka.get("bootstrap.servers") + " does not answer (" + e.getMessage()
                            + "): is it running, and is its address right? An address in connection.properties is stale"
                            + " where `listwire up` was killed: start that again",
                    e);
        } catch (KafkaException e) {
            subscription.close();
            throw new StandaloneException(
                    "the Kafka cluster does not let " + subscription.topic.name() + " be read: " + e.getMessage(), e);
        } catch (StandaloneException e) {
            subscription.close();
            throw e;
        }
    }

    private void begin(Start start) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new StandaloneException("the Kafka cluster has no topic " + topic.name()
                    + ": create it with `listwire topics create`, or name another cluster");
        }
        consumer.assign(partitions);
        start.seek(consumer, partitions);
        partitions.forEach(consumer::position); // seeking is lazy: "now" is this moment, not the first poll's
    }

    /**
     * Waits for records until there are some or the time is over.
     *
     * @return what has come; empty where nothing has
     * @throws StandaloneException where the registry cannot be reached: no record is passed over for that
     */
    public List<V> next(Duration wait) {
        List<V> records = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(wait)) {
            read(record).ifPresent(records::add);
        }
        return records;
    }

    /**
     * All that is committed by now and has not been read yet.
     *
     * @throws StandaloneException as {@link #next}
     */
    public List<V> upToNow() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        List<V> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            records.addAll(next(SHORT));
        }
        return records;
    }

    /**
     * The same with the offset of each record, for topics of one partition.
     *
     * @throws StandaloneException as {@link #next}
     */
    public void recordsUpToNow(ObjLongConsumer<V> records) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(SHORT)) {
                read(record).ifPresent(value -> records.accept(value, record.offset()));
            }
        }
    }

    /**
     * The same for whoever keeps a table: with keys, and with tombstones, which are told as empty.
     *
     * @throws StandaloneException as {@link #next}
     */
    public void changesUpToNow(BiConsumer<String, Optional<V>> table) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(SHORT)) {
                Optional<V> value = read(record);
                if (record.value() == null || value.isPresent()) {
                    table.accept(record.key(), value);
                }
            }
        }
    }

    private Optional<V> read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    topic.valueType().cast(serdes.deserializer().deserialize(record.topic(), record.value())));
        } catch (SerializationException | ClassCastException e) {
            RegistryFailure.in(e).ifPresent(cause -> {
                throw new StandaloneException(
                        "the schema registry does not answer (" + cause.getMessage() + "): start again when it does",
                        e);
            });
            complaints.accept("passed over a record that is no "
                    + topic.valueType().getSimpleName() + ": "
                    + record.topic() + ", partition " + record.partition() + ", offset " + record.offset() + ": "
                    + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        consumer.close();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Start {
        void seek(KafkaConsumer<?, ?> consumer, Collection<TopicPartition> partitions);
    }
}
