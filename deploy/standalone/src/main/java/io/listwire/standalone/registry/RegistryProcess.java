package io.listwire.standalone.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.listwire.standalone.RememberedPort;
import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real schema registry (Apicurio, with the Confluent-compatible interface) in a process of its own on a loopback port.
 *
 * <p>It keeps its records on the broker that it is given, so it needs no directory but for its log, and schema ids
 * survive restarts. New schemas must be compatible both ways with all earlier ones of their subject. It ends when this
 * process ends, in whichever way that happens.
 */
public final class RegistryProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryProcess.class);
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);

    private final Process process;
    private final String address;

    private RegistryProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the registry and returns when it takes requests.
     *
     * @param directory where it writes its log; made where it is missing
     * @param bootstrapServers the broker that keeps its records
     * @throws StandaloneException where it does not start within two minutes; the message has the end of its log
     */
    public static RegistryProcess start(Path directory, String bootstrapServers) {
        Path log = directory.resolve("registry.log");
        int port;
        Process process;
        try {
            Files.createDirectories(directory);
            port = RememberedPort.in(directory.resolve("http.port"));
            Path guard = GuardClass.copyTo(directory.resolve("guard"));
            process = launch(new RegistryCommand(RegistryDistribution.locate(), guard, bootstrapServers, port), log);
        } catch (IOException e) {
            throw new StandaloneException("the schema registry cannot be started: " + e.getMessage(), e);
        }
        String address = "http://127.0.0.1:" + port + "/apis/ccompat/v7";
        try {
            RegistryReadiness.await(address, process, log, READY_WITHIN);
            RegistryProcess registry = new RegistryProcess(process, address);
            registry.requireFullCompatibility();
            LOG.info("Schema registry takes requests at {}, log in {}", address, log);
            return registry;
        } catch (RuntimeException e) {
            stop(process);
            throw e;
        }
    }

    private static Process launch(RegistryCommand command, Path log) throws IOException {
        return new ProcessBuilder(command.line())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
    }

    private void requireFullCompatibility() {
        try (SchemaRegistryClient client = new CachedSchemaRegistryClient(address, 1)) {
            client.updateCompatibility(null, CompatibilityLevel.FULL_TRANSITIVE.name);
        } catch (IOException | RestClientException e) {
            throw new StandaloneException(
                    "the schema registry at " + address + " does not take its compatibility level: " + e.getMessage(),
                    e);
        }
    }

    /** The address that clients get as {@code schema.registry.url}. */
    public String address() {
        return address;
    }

    /** The operating system's number of its process. */
    public long pid() {
        return process.pid();
    }

    /** False once it has ended, asked or unasked. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** Waits until it has ended, asked or unasked. */
    public void awaitExit() throws InterruptedException {
        process.waitFor();
    }

    /** Stops it and returns when it has ended. */
    @Override
    public void close() {
        stop(process);
        LOG.info("Schema registry at {} has stopped", address);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOPPED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
