package io.listwire.e2e.chaos;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import io.listwire.e2e.ListwireImage;
import io.listwire.ingest.http.access.ApiKey;
import io.listwire.standalone.RememberedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;

/** Three brokers, a registry that keeps its schemas on them, two instances of ingest and three of the processor. */
final class ChaosCluster implements AutoCloseable {

    /** After which an instance that says nothing is taken for dead; Kafka's default of 45 s would make the test longer. */
    static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);

    private static final String INSIDE = "broker-1:19092,broker-2:19092,broker-3:19092";
    private static final int PARTITIONS = 2;
    private static final int INGEST_PORT = 8085;
    private static final int PROCESSOR_PORT = 8086;
    private static final int REGISTRY_PORT = 8080;
    /** So little, too, that the JVM takes the collector that costs the least. */
    private static final long LISTWIRE_BYTES = 1L << 30;

    private static final Duration LIMIT = Duration.ofMinutes(8);

    private final Network network = Network.newNetwork();
    private final String key = ApiKey.newSecret();
    private final Path directory;
    private final List<Integer> ports;
    private final List<Node> brokers;
    private final Node registry;
    private final List<Node> ingests;
    private final List<Node> processors;

    private ChaosCluster(Path directory) {
        this.directory = directory;
        ports = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> RememberedPort.in(directory.resolve("broker-" + number + ".port")))
                .toList();
        brokers = nodes("broker", 3, this::broker);
        registry = new Node("registry", registryContainer(), network, directory);
        ingests = nodes("ingest", 2, number -> listwire(ListwireImage.ingest(key), INGEST_PORT));
        processors = nodes("processor", 3, this::processor);
    }

    /** @param directory for the logs of all containers */
    static ChaosCluster start(Path directory) {
        ChaosCluster cluster = new ChaosCluster(directory);
        try {
            started(cluster.brokers.stream()).join();
            CompletableFuture<Void> registry = started(Stream.of(cluster.registry));
            ListwireImage.build();
            cluster.createTopics();
            registry.join();
            cluster.registerSchemas();
            started(Stream.concat(cluster.ingests.stream(), cluster.processors.stream()))
                    .join();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static CompletableFuture<Void> started(Stream<Node> nodes) {
        return Startables.deepStart(nodes.map(Node::container));
    }

    private List<Node> nodes(String what, int count, IntFunction<GenericContainer<?>> make) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Node(what + "-" + number, make.apply(number), network, directory))
                .toList();
    }

    private GenericContainer<?> broker(int number) {
        int port = ports.get(number - 1);
        return new GenericContainer<>("apache/kafka:" + System.getProperty("kafka.version"))
                .withEnv(BrokerSettings.of(number, port))
                .withExposedPorts(9092)
                // The same for as long as the broker is there, for that is what it tells its clients.
                .withCreateContainerCmdModifier(create -> create.getHostConfig()
                        .withPortBindings(
                                new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(9092))))
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1).withStartupTimeout(LIMIT));
    }

    private static GenericContainer<?> registryContainer() {
        return new GenericContainer<>("apicurio/apicurio-registry:" + System.getProperty("apicurio.image.version"))
                .withExposedPorts(REGISTRY_PORT)
                .withEnv("APICURIO_STORAGE_KIND", "kafkasql")
                .withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", INSIDE)
                .withEnv("APICURIO_CCOMPAT_USE_CANONICAL_HASH", "true")
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects")
                        .forPort(REGISTRY_PORT)
                        .withStartupTimeout(LIMIT));
    }

    private GenericContainer<?> processor(int number) {
        return listwire(ListwireImage.keepingContainer("processor", "--verbose"), PROCESSOR_PORT)
                .withEnv("LISTWIRE_PROCESSOR_INSTANCE_ID", "processor-" + number)
                .withEnv("LISTWIRE_PROCESSOR_HTTP_HOST", "0.0.0.0")
                .withEnv("LISTWIRE_KAFKA_SESSION_TIMEOUT_MS", Long.toString(SESSION_TIMEOUT.toMillis()));
    }

    private static GenericContainer<?> listwire(GenericContainer<?> container, int port) {
        return container
                .withEnv("LISTWIRE_KAFKA_BOOTSTRAP_SERVERS", INSIDE)
                .withCreateContainerCmdModifier(create -> create.getHostConfig().withMemory(LISTWIRE_BYTES))
                .withExposedPorts(port)
                .waitingFor(Wait.forHttp("/health/ready").forPort(port).withStartupTimeout(LIMIT));
    }

    private void createTopics() {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", bootstrapServers(), "default.api.timeout.ms", (int) LIMIT.toMillis());
        try (Admin admin = Admin.create(configuration)) {
            new TopicAdministration(admin).create(Topics.all(), OptionalInt.of(PARTITIONS), Optional.empty());
        }
    }

    private void registerSchemas() {
        try (SchemaRegistryClient client = RegisteredSchemas.client(clients())) {
            RegisteredSchemas.in(clients(), client).register();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Node> brokers() {
        return brokers;
    }

    Node registry() {
        return registry;
    }

    List<Node> ingests() {
        return ingests;
    }

    List<Node> processors() {
        return processors;
    }

    Stream<Node> nodes() {
        return Stream.of(brokers, List.of(registry), ingests, processors).flatMap(List::stream);
    }

    /** Where senders find an instance of ingest now. */
    URI address(Node ingest) {
        return ingest.address(INGEST_PORT);
    }

    /** What ingest knows its senders by. */
    String key() {
        return key;
    }

    private String bootstrapServers() {
        return ports.stream().map(port -> "localhost:" + port).collect(Collectors.joining(","));
    }

    /** Settings of Kafka's and of the registry's clients on this machine. */
    Map<String, String> clients() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "schema.registry.url",
                registry.address(REGISTRY_PORT) + "/apis/ccompat/v7");
    }

    @Override
    public void close() {
        nodes().parallel().forEach(node -> {
            node.keepLog();
            node.container().stop();
        });
        network.close();
    }
}
