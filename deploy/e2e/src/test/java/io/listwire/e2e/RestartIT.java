package io.listwire.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import io.listwire.processor.runtime.ProcessorService;
import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.standalone.broker.EmbeddedBroker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restart of a processor does to the group, and what the processor says of itself. */
class RestartIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String GROUP = "listwire-processor";
    private static final String REGISTRY = "mock://restart";

    @TempDir
    Path directory;

    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(directory.resolve("broker"));
        try (Admin admin = admin()) {
            new TopicAdministration(admin).create(Topics.all(), OptionalInt.of(1), Optional.of((short) 1));
        }
        Map<String, String> registry = Map.of("schema.registry.url", REGISTRY);
        try (SchemaRegistryClient client = RegisteredSchemas.client(registry)) {
            RegisteredSchemas.in(registry, client).register();
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void shouldKeepThePlaceOfAnInstanceWithAName() throws Exception {
        try (ProcessorService processor = processor("one")) {
            processor.awaitRunning(LIMIT);
            assertThat(members()).hasSize(1);
        }
        assertThat(members())
                .extracting(member -> member.groupInstanceId().orElse(""))
                .allMatch(instance -> instance.startsWith("one"))
                .hasSize(1);

        try (ProcessorService processor = processor("one")) {
            processor.awaitRunning(LIMIT);
            assertThat(members()).hasSize(1);
        }
    }

    @Test
    void shouldGiveUpThePlaceOfAnInstanceWithoutAName() throws Exception {
        try (ProcessorService processor = processor("")) {
            processor.awaitRunning(LIMIT);
        }

        assertThat(members()).isEmpty();
    }

    @Test
    void shouldSayThatItIsReadyAndShowItsMetrics() throws Exception {
        try (ProcessorService processor = processor("")) {
            processor.awaitRunning(LIMIT);

            Awaits.until(
                    () -> get(processor, "/health/ready"),
                    answer -> answer.equals("{\"status\":\"ready\",\"reasons\":[]}"),
                    "the processor is ready");
            assertThat(get(processor, "/health/live")).contains("\"live\"");
            assertThat(get(processor, "/metrics"))
                    .contains(
                            "listwire_restore_remaining_records 0.0",
                            "listwire_held_snapshots 0.0",
                            "listwire_rebalances_total",
                            "kafka_stream_alive_stream_threads",
                            "kafka_consumer_fetch_manager_records_lag_max");
        }
    }

    private ProcessorService processor(String instance) {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("schema.registry.url", REGISTRY);
        settings.put(ProcessorSettings.STATE_DIR, directory.resolve("state").toString());
        settings.put(ProcessorSettings.STANDBY_REPLICAS, "0");
        settings.put(ProcessorSettings.INSTANCE_ID, instance);
        settings.put(ProcessorSettings.HTTP_PORT, "0");
        return ProcessorService.start(ProcessorSettings.of(settings), Clock.systemUTC());
    }

    private static String get(ProcessorService processor, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + processor.httpPort() + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    private List<MemberDescription> members() throws Exception {
        try (Admin admin = admin()) {
            return List.copyOf(admin.describeConsumerGroups(List.of(GROUP))
                    .all()
                    .get()
                    .get(GROUP)
                    .members());
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
