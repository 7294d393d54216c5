package io.listwire.e2e;

import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.core.ConditionTimeoutException;

/** {@code listwire up} as a process of its own. */
final class EditionProcess implements AutoCloseable {

    static final String TAKEN = "taken";

    /** A transaction that a dead producer left open holds up a start, too, for two minutes at most. */
    private static final Duration UP_WITHIN = Duration.ofMinutes(3);

    /** As a sender that sends again where it hears nothing. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final Process process;
    private final Properties connection;

    private EditionProcess(Process process, Properties connection) {
        this.process = process;
        this.connection = connection;
    }

    static EditionProcess start(Path data) throws IOException {
        Path connectionFile = data.resolve("connection.properties");
        Files.deleteIfExists(connectionFile); // one that was killed has left it
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlistwire.registry.home=" + System.getProperty("listwire.registry.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.listwire.standalone.cli.ListwireCommand",
                        "up",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(logFile(data).toFile())
                .start();
        awaitUp(process, data, connectionFile);
        return new EditionProcess(process, load(connectionFile));
    }

    private static void awaitUp(Process process, Path data, Path connectionFile) throws IOException {
        try {
            Awaits.until(
                    UP_WITHIN,
                    () -> Files.exists(connectionFile) || !process.isAlive(),
                    over -> over,
                    "the edition is up in " + data);
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(threads(process) + Files.readString(logFile(data)), e);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException(Files.readString(logFile(data)));
        }
    }

    private static Path logFile(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** What it was doing, for whoever has to find out why it is not up. */
    private static String threads(Process process) throws IOException {
        Process jstack = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jstack")
                                .toString(),
                        Long.toString(process.pid()))
                .redirectErrorStream(true)
                .start();
        return new String(jstack.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Posts a file of the demo. Gives {@link #TAKEN}, or what was answered instead. */
    String post(String file) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + connection.getProperty("listwire.http.port")
                        + "/v1/lists/US-BIS-UVL/snapshots?format=csl"))
                .header("Content-Type", "text/csv")
                .timeout(ANSWER_WITHIN)
                .POST(BodyPublishers.ofByteArray(DemoData.bytes(file)))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? TAKEN : answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }

    <V extends SpecificRecord> List<V> read(Topic<V> topic) {
        Map<String, String> registry = Map.of("schema.registry.url", connection.getProperty("schema.registry.url"));
        return CommittedRecords.values(
                connection.getProperty("kafka.bootstrap.servers"),
                new ContractSerdes(registry, RegisteredSchemas.client(registry)),
                topic);
    }

    /** As kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
