package io.listwire.e2e.ingest;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import io.listwire.e2e.CommittedRecords;
import io.listwire.standalone.broker.EmbeddedBroker;
import io.listwire.standalone.registry.RegistryProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Broker and registry of the one-process edition, with all topics and schemas. Each can be away for a while. */
final class Cluster implements AutoCloseable {

    private final Path directory;
    private boolean brokerIsAway;
    private boolean registryIsAway;
    private EmbeddedBroker broker;
    private RegistryProcess registry;

    private Cluster(Path directory) {
        this.directory = directory;
        broker = startedBroker();
        try {
            registry = startedRegistry();
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    static Cluster start(Path directory) {
        Cluster cluster = new Cluster(directory);
        try {
            cluster.prepare();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Makes all topics anew, on a broker and with a registry that are there: nothing is left of an earlier test. */
    void empty() throws ExecutionException, InterruptedException {
        if (brokerIsAway) {
            startBroker();
        }
        if (registryIsAway) {
            startRegistry();
        }
        try (Admin admin = admin()) {
            admin.deleteTopics(Topics.all().stream().map(Topic::name).toList())
                    .all()
                    .get();
            createTopics(admin);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    private static void createTopics(Admin admin) {
        new TopicAdministration(admin).create(Topics.all(), OptionalInt.of(2), Optional.of((short) 1));
    }

    private void prepare() {
        try (Admin admin = admin()) {
            createTopics(admin);
        }
        try (SchemaRegistryClient client = RegisteredSchemas.client(settings())) {
            RegisteredSchemas.in(settings(), client).register();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedBroker startedBroker() {
        return EmbeddedBroker.start(directory.resolve("broker"));
    }

    private RegistryProcess startedRegistry() {
        return RegistryProcess.start(directory.resolve("registry"), bootstrapServers());
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Settings of ingest, with any free port. */
    Map<String, String> settings() {
        return Map.of(
                "kafka.bootstrap.servers", bootstrapServers(),
                "schema.registry.url", registry.address(),
                "ingest.http.port", "0");
    }

    void stopBroker() {
        brokerIsAway = true;
        broker.close();
    }

    void startBroker() {
        broker = startedBroker();
        brokerIsAway = false;
    }

    void stopRegistry() {
        registryIsAway = true;
        registry.close();
    }

    void startRegistry() {
        registry = startedRegistry();
        registryIsAway = false;
    }

    /** What a subscriber that reads committed records sees on a topic now. */
    <V extends SpecificRecord> List<ConsumerRecord<String, V>> committed(Topic<V> topic) {
        try (SchemaRegistryClient client = RegisteredSchemas.client(settings())) {
            return CommittedRecords.records(bootstrapServers(), new ContractSerdes(settings(), client), topic);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
