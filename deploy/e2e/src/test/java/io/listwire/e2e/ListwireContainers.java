package io.listwire.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.listwire.ingest.http.access.ApiKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/** Broker, registry, ingest and processor, each in a container; the last two of the image that is built here. */
final class ListwireContainers implements AutoCloseable {

    private static final int INGEST_PORT = 8085;
    private static final int PROCESSOR_PORT = 8086;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Network network = Network.newNetwork();
    private final KafkaContainer broker = new KafkaContainer("apache/kafka:" + System.getProperty("kafka.version"))
            .withNetwork(network)
            .withListener("broker:19092")
            .withStartupTimeout(LIMIT);
    private final GenericContainer<?> registry = new GenericContainer<>(
                    "apicurio/apicurio-registry:" + System.getProperty("apicurio.image.version"))
            .withNetwork(network)
            .withNetworkAliases("registry")
            .withExposedPorts(8080)
            .withEnv("APICURIO_CCOMPAT_USE_CANONICAL_HASH", "true")
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(8080).withStartupTimeout(LIMIT));
    private final GenericContainer<?> setup =
            listwire("topics", "create").withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(LIMIT));
    private final String key = ApiKey.newSecret();
    private final GenericContainer<?> ingest = connected(ListwireImage.ingest(key))
            .withExposedPorts(INGEST_PORT)
            .waitingFor(Wait.forHttp("/health/ready").forPort(INGEST_PORT).withStartupTimeout(LIMIT));
    private final GenericContainer<?> processor = listwire("processor")
            .withEnv("LISTWIRE_PROCESSOR_INSTANCE_ID", "processor-1")
            .withEnv("LISTWIRE_PROCESSOR_STANDBY_REPLICAS", "0")
            .withEnv("LISTWIRE_PROCESSOR_HTTP_HOST", "0.0.0.0")
            .withExposedPorts(PROCESSOR_PORT)
            .waitingFor(Wait.forHttp("/health/ready").forPort(PROCESSOR_PORT).withStartupTimeout(LIMIT));

    private final GenericContainer<?> subscriber = listwire("alerts", "tail", "--from-beginning", "--json")
            .waitingFor(Wait.forLogMessage("Alerts from .*", 1).withStartupTimeout(LIMIT));

    static ListwireContainers start() {
        ListwireContainers containers = new ListwireContainers();
        try {
            Startables.deepStart(containers.broker, containers.registry).join();
            containers.setup.start();
            Startables.deepStart(containers.processor, containers.ingest, containers.subscriber)
                    .join();
            return containers;
        } catch (RuntimeException e) {
            String logs = containers.logs();
            containers.close();
            throw new IllegalStateException(logs, e);
        }
    }

    private GenericContainer<?> listwire(String... command) {
        return connected(ListwireImage.container(command));
    }

    private GenericContainer<?> connected(GenericContainer<?> container) {
        return container.withNetwork(network).withEnv("LISTWIRE_KAFKA_BOOTSTRAP_SERVERS", "broker:19092");
    }

    GenericContainer<?> ingest() {
        return ingest;
    }

    GenericContainer<?> processor() {
        return processor;
    }

    String ingestAddress() {
        return address(ingest, INGEST_PORT);
    }

    String processorAddress() {
        return address(processor, PROCESSOR_PORT);
    }

    private static String address(GenericContainer<?> service, int port) {
        return "http://" + service.getHost() + ":" + service.getMappedPort(port);
    }

    /** What ingest knows its senders by. */
    String key() {
        return key;
    }

    /** Waits until a subscriber has seen so many alerts, with the command of the image. */
    List<JsonNode> alerts(int count) throws JsonProcessingException {
        List<String> lines = Awaits.until(
                LIMIT,
                () -> subscriber.getLogs(OutputType.STDOUT).lines().toList(),
                seen -> seen.size() >= count,
                count + " alerts");
        List<JsonNode> alerts = new ArrayList<>();
        for (String line : lines) {
            alerts.add(JSON.readTree(line));
        }
        return alerts;
    }

    private String logs() {
        StringBuilder logs = new StringBuilder();
        for (GenericContainer<?> container : List.of(setup, processor, ingest)) {
            if (container.getContainerId() != null) {
                logs.append(container.getLogs()).append('\n');
            }
        }
        return logs.toString();
    }

    @Override
    public void close() {
        List.of(subscriber, ingest, processor, setup, registry, broker).forEach(GenericContainer::stop);
        network.close();
    }
}
