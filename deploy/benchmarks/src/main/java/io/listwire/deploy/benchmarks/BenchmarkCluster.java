package io.listwire.deploy.benchmarks;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.processor.runtime.ProcessorTopology;
import io.listwire.processor.topology.InputPartitions;
import io.listwire.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** A real broker in this process, one partition a topic, and the registry client's own registry in memory. */
final class BenchmarkCluster implements AutoCloseable {

    private static final String PASSED = "benchmark.passed-through";
    private static final int BATCH_BYTES = 128 * 1024;

    private final Path directory;
    private final EmbeddedBroker broker;
    private final Admin admin;
    private final SchemaRegistryClient client;
    private final ContractSerdes serdes;

    private BenchmarkCluster(Path directory, EmbeddedBroker broker) {
        this.directory = directory;
        this.broker = broker;
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        client = RegisteredSchemas.client(registry());
        serdes = new ContractSerdes(registry(), client);
    }

    /** Starts in a directory of its own, which is deleted when it is closed. */
    static BenchmarkCluster start() throws Exception {
        Locale.setDefault(Locale.US); // as the command does
        Path directory = Files.createTempDirectory("listwire-benchmark");
        BenchmarkCluster cluster = new BenchmarkCluster(directory, EmbeddedBroker.start(directory.resolve("broker")));
        new TopicAdministration(cluster.admin).create(Topics.all(), OptionalInt.of(1), Optional.of((short) 1));
        cluster.admin
                .createTopics(List.of(new NewTopic(PASSED, 1, (short) 1)))
                .all()
                .get();
        RegisteredSchemas.in(cluster.registry(), cluster.client).register();
        return cluster;
    }

    Admin admin() {
        return admin;
    }

    ContractSerdes serdes() {
        return serdes;
    }

    Path stateDirectory() {
        return directory.resolve("state");
    }

    private Map<String, String> registry() {
        return Map.of("schema.registry.url", "mock://listwire-benchmark");
    }

    /** Settings of the processor, under that application id. */
    Map<String, String> settings(String application) {
        Map<String, String> settings = new HashMap<>(registry());
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put(ProcessorSettings.APPLICATION_ID, application);
        settings.put(ProcessorSettings.STATE_DIR, stateDirectory().toString());
        settings.put(ProcessorSettings.STANDBY_REPLICAS, "0");
        settings.put(ProcessorSettings.HTTP_PORT, "0");
        return settings;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /**
     * Publishes a snapshot in one transaction, as ingest does. Returns the number of its records.
     *
     * @param beforeCommit called when all is sent: nobody can read it before the transaction is committed
     */
    int publish(SyntheticList list, Runnable beforeCommit) throws Exception {
        SyntheticSnapshot snapshot = new SyntheticSnapshot(list);
        publish(Topics.LIST_SNAPSHOTS, send -> snapshot.parts(part -> send.accept(part.getList(), part)), beforeCommit);
        return list.size() + 2;
    }

    /**
     * Publishes records in one transaction.
     *
     * @param records tells keys and values
     * @param beforeCommit called when all is sent
     */
    <V extends SpecificRecord> void publish(
            Topic<V> topic, Consumer<BiConsumer<String, V>> records, Runnable beforeCommit) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "benchmark");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 600_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        try (KafkaProducer<String, V> producer = new KafkaProducer<>(
                settings, new StringSerializer(), serdes.values(topic).serializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            records.accept((key, value) -> {
                var unused = producer.send(new ProducerRecord<>(topic.name(), key, value));
            });
            producer.flush();
            beforeCommit.run();
            producer.commitTransaction();
        }
    }

    /**
     * What it takes a topology that decodes, encodes and writes what is in the topic behind the first records.
     *
     * @param skipped records to leave out
     */
    <V extends SpecificRecord> Stopwatch.Elapsed passThrough(String application, Topic<V> topic, int skipped)
            throws Exception {
        if (skipped > 0) {
            GroupOffsets.skip(admin, application, skipped);
        }
        Properties properties = ProcessorTopology.of(
                        ProcessorSettings.of(settings(application)), serdes, new InputPartitions(1, 1, 1))
                .properties();
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, false);
        StreamsBuilder builder = new StreamsBuilder();
        Serde<V> values = serdes.values(topic);
        // Its own subject, which the registry needs, is that of the topic it came from.
        Serde<V> passed = Serdes.serdeFrom(
                (to, value) -> values.serializer().serialize(topic.name(), value), values.deserializer());
        builder.stream(topic.name(), Consumed.with(Serdes.String(), values))
                .to(PASSED, Produced.with(Serdes.String(), passed));
        CountDownLatch running = new CountDownLatch(1);
        try (KafkaStreams streams = new KafkaStreams(builder.build(), properties)) {
            streams.setStateListener((now, before) -> {
                if (now == KafkaStreams.State.RUNNING) {
                    running.countDown();
                }
            });
            streams.start();
            running.await();
            Stopwatch stopwatch = new Stopwatch();
            GroupOffsets.awaitEnd(admin, application, topic.name());
            return stopwatch.elapsed();
        }
    }

    @Override
    public void close() throws IOException {
        admin.close();
        client.close();
        broker.close();
        BenchmarkFiles.delete(directory);
    }
}
