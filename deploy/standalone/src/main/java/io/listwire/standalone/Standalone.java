package io.listwire.standalone;

import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import io.listwire.ingest.IngestService;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.processor.runtime.ProcessorService;
import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.standalone.broker.EmbeddedBroker;
import io.listwire.standalone.registry.RegistryProcess;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one-process edition, running: broker, registry, processor and ingest over one data directory.
 *
 * <p>Each part runs the classes and the protocols that it runs on a cluster; this class only puts them together.
 */
public final class Standalone implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration RUNNING_WITHIN = Duration.ofMinutes(2);
    // One process has nobody to share the work with, and subscribers get all alerts in one order.
    private static final OptionalInt PARTITIONS = OptionalInt.of(1);
    private static final Optional<Short> REPLICATION = Optional.of((short) 1);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final StandaloneSettings settings;
    private final Progress progress;
    private final Failure failure = new Failure();
    private final ConnectionFile connectionFile;

    private Map<String, String> connection = Map.of();
    private int httpPort;

    private Standalone(StandaloneSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.connectionFile = new ConnectionFile(settings.data().connection());
    }

    /**
     * Starts all parts, one after the other, and returns when the last takes requests.
     *
     * @param progress is told of each part that is up
     * @throws StandaloneException where a part does not start; those that had started are stopped again
     * @throws io.listwire.contract.ContractException the same
     */
    public static Standalone start(StandaloneSettings settings, Clock clock, Progress progress) {
        Standalone standalone = new Standalone(settings, progress);
        try {
            standalone.startParts(clock);
            return standalone;
        } catch (RuntimeException e) {
            standalone.close();
            throw e;
        }
    }

    private void startParts(Clock clock) {
        EmbeddedBroker broker = started(EmbeddedBroker.start(settings.data().broker()));
        // Only now, when the directory is ours alone: before, it can be that of an edition that runs.
        started(connectionFile).close();
        progress.isUp("Kafka broker", broker.bootstrapServers());
        SupervisedRegistry registry = started(SupervisedRegistry.start(
                () -> RegistryProcess.start(settings.data().registry(), broker.bootstrapServers()), failure));
        progress.isUp("schema registry", registry.address());
        connection =
                Map.of("kafka.bootstrap.servers", broker.bootstrapServers(), "schema.registry.url", registry.address());
        prepare();
        startProcessor(clock);
        startIngest(clock);
        connectionFile.write(connection, httpPort);
    }

    private <P extends AutoCloseable> P started(P part) {
        parts.push(part);
        return part;
    }

    private void prepare() {
        try (Admin admin = Admin.create(kafka())) {
            new TopicAdministration(admin).create(Topics.all(), PARTITIONS, REPLICATION);
        }
        Schemas.register(connection);
        progress.isUp("topics and schemas", Topics.all().size() + " topics");
    }

    private void startProcessor(Clock clock) {
        ProcessorService processor =
                started(ProcessorService.start(ProcessorSettings.of(settings.processor(connection)), clock));
        try {
            processor.awaitRunning(RUNNING_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandaloneException("interrupted while the processor was starting", e);
        }
        failure.watch("the processor", processor);
        progress.isUp("processor", "state in " + settings.data().processorState());
    }

    private void startIngest(Clock clock) {
        IngestService ingest = started(IngestService.start(IngestSettings.of(settings.ingest(connection)), clock));
        httpPort = ingest.httpPort();
        progress.isUp("ingest", httpAddress());
    }

    /**
     * Waits until the processor has dealt with all that was published before.
     *
     * @throws StandaloneException where it has not within two minutes, or has failed
     */
    public void awaitCaughtUp() throws InterruptedException {
        long start = System.nanoTime();
        try (ProcessorProgress processor = new ProcessorProgress(kafka(), StandaloneSettings.APPLICATION)) {
            while (!processor.isCaughtUp()) {
                failure.now().ifPresent(reason -> {
                    throw new StandaloneException(
                            reason + ": " + settings.data().log());
                });
                if (System.nanoTime() - start > RUNNING_WITHIN.toNanos()) {
                    throw new StandaloneException("the processor does not come to an end; its log is "
                            + settings.data().log());
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        }
    }

    /** Settings of Kafka's clients. */
    public Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }

    private String bootstrapServers() {
        return connection.getOrDefault("kafka.bootstrap.servers", "");
    }

    /** Settings of the registry's clients. */
    public Map<String, String> registry() {
        return Map.of("schema.registry.url", connection.getOrDefault("schema.registry.url", ""));
    }

    /** Where ingest takes requests. */
    public String httpAddress() {
        return "http://127.0.0.1:" + httpPort;
    }

    /** What has stopped by itself, once something has. */
    public Failure failure() {
        return failure;
    }

    /** Stops all parts in the opposite order: nothing new comes in, what is in hand ends, then the ground goes. */
    @Override
    public void close() {
        failure.expectEnd();
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                // The others are to be stopped all the same.
                LOG.error("{} did not stop in an orderly way", part.getClass().getSimpleName(), e);
            }
        }
    }
}
