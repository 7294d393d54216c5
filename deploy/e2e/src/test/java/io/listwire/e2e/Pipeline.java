package io.listwire.e2e;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import io.listwire.ingest.IngestService;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.processor.runtime.ProcessorService;
import io.listwire.processor.runtime.ProcessorSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;

/** Ingest and processor as they run on any cluster, and what a test does with them. */
public final class Pipeline implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(90);

    private final String bootstrapServers;
    private final ContractSerdes serdes;
    private final ProcessorService processor;
    private final IngestService ingest;
    private final HttpClient http = HttpClient.newHttpClient();

    private Pipeline(String bootstrapServers, ContractSerdes serdes, ProcessorService processor, IngestService ingest) {
        this.bootstrapServers = bootstrapServers;
        this.serdes = serdes;
        this.processor = processor;
        this.ingest = ingest;
    }

    /** Starts both, on a cluster that is made ready for them; the processor is running when it returns. */
    public static Pipeline start(String bootstrapServers, String registry, Path stateDirectory)
            throws InterruptedException {
        Map<String, String> cluster =
                Map.of("kafka.bootstrap.servers", bootstrapServers, "schema.registry.url", registry);
        prepare(bootstrapServers, cluster);
        SchemaRegistryClient client = RegisteredSchemas.client(cluster);
        ProcessorService processor =
                ProcessorService.start(processorSettings(cluster, stateDirectory), Clock.systemUTC());
        processor.awaitRunning(LIMIT);
        IngestService ingest = IngestService.start(ingestSettings(cluster));
        return new Pipeline(bootstrapServers, new ContractSerdes(cluster, client), processor, ingest);
    }

    private static void prepare(String bootstrapServers, Map<String, String> cluster) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            new TopicAdministration(admin).create(Topics.all(), OptionalInt.of(2), Optional.of((short) 1));
        }
        RegisteredSchemas.in(cluster, RegisteredSchemas.client(cluster)).register();
    }

    private static ProcessorSettings processorSettings(Map<String, String> cluster, Path stateDirectory) {
        Map<String, String> settings = new HashMap<>(cluster);
        settings.put(ProcessorSettings.STATE_DIR, stateDirectory.toString());
        settings.put(ProcessorSettings.INSTANCE_ID, "e2e");
        settings.put(ProcessorSettings.STANDBY_REPLICAS, "0");
        settings.put(ProcessorSettings.HTTP_PORT, "0");
        return ProcessorSettings.of(settings);
    }

    private static IngestSettings ingestSettings(Map<String, String> cluster) {
        Map<String, String> settings = new HashMap<>(cluster);
        settings.put("ingest.http.port", "0");
        return IngestSettings.of(settings);
    }

    /** Where ingest is found. */
    public URI ingestAddress() {
        return URI.create("http://127.0.0.1:" + ingest.httpPort());
    }

    HttpResponse<String> post(String path, String contentType, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(ingestAddress().resolve(path))
                .header("Content-Type", contentType)
                .timeout(LIMIT)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that a read-committed consumer sees on the topic up to its present end. */
    <V extends SpecificRecord> List<V> read(Topic<V> topic) {
        return CommittedRecords.values(bootstrapServers, serdes, topic);
    }

    /** Waits until the topic holds a record like that, and returns all that it holds then. */
    <V extends SpecificRecord> List<V> await(Topic<V> topic, Predicate<List<V>> condition) {
        return Awaits.until(() -> read(topic), condition, topic.name());
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    ContractSerdes serdes() {
        return serdes;
    }

    ProcessorService processor() {
        return processor;
    }

    @Override
    public void close() {
        ingest.close();
        processor.close();
    }
}
