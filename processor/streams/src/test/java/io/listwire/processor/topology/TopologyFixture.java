package io.listwire.processor.topology;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.processor.runtime.ProcessorTopology;
import io.listwire.schema.Alert;
import io.listwire.schema.DocumentStatement;
import io.listwire.schema.ListSnapshotPart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The real topology with its real serdes and handlers of failures, driven record by record. */
final class TopologyFixture implements AutoCloseable {

    static final Instant START = Instant.parse("2023-08-21T12:00:00Z");
    static final InputPartitions PARTITIONS = new InputPartitions(1, 1, 1);

    private final ContractSerdes serdes;
    private final ProcessorTopology processor;
    private final TopologyTestDriver driver;

    TopologyFixture(Path stateDirectory) {
        Map<String, String> properties = settings(stateDirectory);
        ProcessorSettings settings = ProcessorSettings.of(properties);
        SchemaRegistryClient client = RegisteredSchemas.client(properties);
        RegisteredSchemas.in(properties, client).register();
        serdes = new ContractSerdes(properties, client);
        processor = ProcessorTopology.of(settings, serdes, PARTITIONS);
        driver = new TopologyTestDriver(processor.topology(), processor.properties(), START);
    }

    static Map<String, String> settings(Path stateDirectory) {
        return Map.of(
                "kafka.bootstrap.servers",
                "127.0.0.1:1",
                "schema.registry.url",
                "mock://" + UUID.randomUUID(),
                ProcessorSettings.STATE_DIR,
                stateDirectory.toString());
    }

    <V extends SpecificRecord> TestInputTopic<String, V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), serdes.values(topic).serializer());
    }

    /** What documents say of lists, on its way from the documents' partitions to those of the lists. */
    TestInputTopic<String, DocumentStatement> statements() {
        return driver.createInputTopic(
                "listwire-processor-statements-by-list-repartition",
                new StringSerializer(),
                serdes.internal(DocumentStatement.class).serializer());
    }

    TestInputTopic<byte[], byte[]> rawInput(Topic<?> topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), serdes.values(topic).deserializer());
    }

    <V extends SpecificRecord> List<V> read(Topic<V> topic) {
        return output(topic).readValuesToList();
    }

    <V extends SpecificRecord> List<KeyValue<String, V>> readKeyed(Topic<V> topic) {
        return output(topic).readKeyValuesToList();
    }

    List<Alert> alerts() {
        return read(Topics.ALERTS);
    }

    void send(List<ListSnapshotPart> snapshot) {
        TestInputTopic<String, ListSnapshotPart> input = input(Topics.LIST_SNAPSHOTS);
        snapshot.forEach(part -> input.pipeInput(part.getList(), part, START));
    }

    ProcessorTopology processor() {
        return processor;
    }

    /** How many entries a store has. */
    long stored(String store) {
        long count = 0;
        try (KeyValueIterator<String, ?> entries =
                driver.<String, Object>getKeyValueStore(store).all()) {
            while (entries.hasNext()) {
                entries.next();
                count++;
            }
        }
        return count;
    }

    /** The same processor after a restart: what is in these stores is all that it knows. */
    TopologyFixture restarted(Path stateDirectory, String... stores) {
        TopologyFixture next = new TopologyFixture(stateDirectory);
        for (String store : stores) {
            KeyValueStore<String, Object> from = driver.getKeyValueStore(store);
            KeyValueStore<String, Object> to = next.driver.getKeyValueStore(store);
            try (KeyValueIterator<String, Object> entries = from.all()) {
                entries.forEachRemaining(entry -> to.put(entry.key, entry.value));
            }
        }
        close();
        return next;
    }

    void advance(Duration time) {
        driver.advanceWallClockTime(time);
    }

    @Override
    public void close() {
        driver.close();
    }
}
