package io.listwire.ingest.broker;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real broker in this process, with all topics, and the registry client's own registry in memory. It can be stopped
 * and started again over the same data.
 */
public final class TestBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Properties properties;
    private final int port;
    private final String registry;
    private KafkaRaftServer server;

    private TestBroker(Path directory) {
        port = freePort();
        properties = properties(directory, port, freePort());
        registry = "mock://" + Uuid.randomUuid();
        format(directory);
        server = started(properties);
    }

    public static TestBroker start(Path directory) {
        TestBroker broker = new TestBroker(directory.resolve("log"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicAdministration(admin).create(Topics.all(), OptionalInt.of(2), Optional.of((short) 1));
        }
        broker.registerSchemas();
        return broker;
    }

    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    public Map<String, String> kafka() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }

    public Map<String, String> registry() {
        return Map.of("schema.registry.url", registry);
    }

    /** Settings of the service, with any free port. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(registry());
        settings.put("kafka.bootstrap.servers", bootstrapServers());
        settings.put("ingest.http.port", "0");
        return settings;
    }

    private void registerSchemas() {
        try (SchemaRegistryClient client = RegisteredSchemas.client(registry())) {
            RegisteredSchemas.in(registry(), client).register();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    public void startAgain() {
        server = started(properties);
    }

    @Override
    public void close() {
        stop();
    }

    private static KafkaRaftServer started(Properties properties) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return server;
    }

    private static void format(Path directory) {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("broker storage cannot be formatted", e);
        }
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        String clients = "PLAINTEXT://" + HOST + ":" + port;
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + HOST + ":" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", clients + ",CONTROLLER://" + HOST + ":" + controllerPort,
                "advertised.listeners", clients,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", directory.toString(),
                "log.retention.ms", "-1"));
        properties.putAll(Map.of(
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.min.isr", "1",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500"));
        return properties;
    }

    /**
     * A port below the range that the system gives to outgoing connections: none of them can take it before the broker
     * binds it, nor while the broker is stopped.
     */
    private static int freePort() {
        int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            return freePort();
        }
    }
}
