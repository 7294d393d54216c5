package io.listwire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import io.listwire.ingest.IngestService;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.processor.runtime.ProcessorService;
import io.listwire.processor.runtime.ProcessorSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingest and processor on a broker that asks for TLS and SCRAM or a certificate, with secrets out of files. */
class SecuredClusterIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String REGISTRY = "mock://secured";

    @TempDir
    static Path directory;

    private static SecuredBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = new SecuredBroker(directory);
        try (Admin admin = admin(scram())) {
            new TopicAdministration(admin).create(Topics.all(), OptionalInt.of(1), Optional.of((short) 1));
            admin.createAcls(KafkaUsers.rights()).all().get();
        }
        Map<String, String> registry = Map.of("schema.registry.url", REGISTRY);
        try (SchemaRegistryClient client = RegisteredSchemas.client(registry)) {
            RegisteredSchemas.in(registry, client).register();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldWorkByScramWithThePasswordInAFileAndTheRightsThatAreDeployed() throws Exception {
        Map<String, String> environment = environment(scram("listwire-ingest"));
        String secret = environment.remove("LISTWIRE_KAFKA_SASL_JAAS_CONFIG");
        environment.put(
                "LISTWIRE_KAFKA_SASL_JAAS_CONFIG_FILE",
                Files.writeString(directory.resolve("jaas"), secret + "\n").toString());
        environment.put("LISTWIRE_INGEST_HTTP_PORT", "0");
        environment.put("LISTWIRE_INGEST_SOURCES", "uvl");
        environment.put("LISTWIRE_SOURCE_UVL_KIND", "list");
        environment.put("LISTWIRE_SOURCE_UVL_FORMAT", "csl");
        environment.put(
                "LISTWIRE_SOURCE_UVL_ADDRESS",
                Files.write(directory.resolve("uvl.csv"), DemoData.bytes("uvl-2022-05-16.csv"))
                        .toString());

        IngestSettings settings = IngestSettings.read(Optional.empty(), environment);
        assertThat(settings.toString()).doesNotContain(SecuredBroker.PASSWORD);
        try (ProcessorService processor =
                        ProcessorService.start(processor(scram("listwire-processor")), Clock.systemUTC());
                IngestService ingest = IngestService.start(settings)) {
            processor.awaitRunning(LIMIT);
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingest.httpPort()
                                            + "/v1/lists/US-BIS-UVL/snapshots?format=csl"))
                                    .header("Content-Type", "text/csv")
                                    .POST(BodyPublishers.ofByteArray(DemoData.bytes("uvl-2023-11-30.csv")))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            // Each result is one record, and a transaction one marker: more than two are two results.
            Awaits.until(
                    () -> written(Topics.SNAPSHOT_RESULTS.name()),
                    end -> end > 2,
                    "results of what the source has and of what was sent");
        }
    }

    @Test
    void shouldNotTellThePasswordThatIsWrong() {
        Map<String, String> kafka = scram();
        kafka.put("sasl.jaas.config", SecuredBroker.jaas("wr0ng-password"));
        Map<String, String> environment = environment(kafka);

        assertThatThrownBy(() -> IngestService.start(IngestSettings.read(Optional.empty(), environment)))
                .satisfies(failure -> {
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        assertThat(String.valueOf(cause.getMessage()))
                                .doesNotContain("wr0ng-password", SecuredBroker.STORE_PASSWORD);
                    }
                });
    }

    @Test
    void shouldLetInWhoeverShowsACertificateAndNobodyElse() throws Exception {
        try (Admin admin = admin(broker.certificate())) {
            assertThat(admin.listTopics().names().get()).contains(Topics.ALERTS.name());
        }
        Map<String, String> without = broker.certificate();
        without.keySet().removeIf(key -> key.startsWith("ssl.keystore"));
        try (Admin admin = admin(without)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    private static Map<String, String> scram() {
        Map<String, String> kafka = broker.scram();
        kafka.put("sasl.jaas.config", SecuredBroker.jaas(SecuredBroker.PASSWORD));
        return kafka;
    }

    private static Map<String, String> scram(String user) {
        Map<String, String> kafka = broker.scram();
        kafka.put("sasl.jaas.config", SecuredBroker.jaas(user, SecuredBroker.PASSWORD));
        return kafka;
    }

    private static Admin admin(Map<String, String> kafka) {
        return Admin.create(new HashMap<>(kafka));
    }

    private static Map<String, String> environment(Map<String, String> kafka) {
        Map<String, String> environment = new HashMap<>();
        kafka.forEach((key, value) ->
                environment.put("LISTWIRE_KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        environment.put("LISTWIRE_SCHEMA_REGISTRY_URL", REGISTRY);
        return environment;
    }

    private static ProcessorSettings processor(Map<String, String> kafka) {
        Map<String, String> settings = new HashMap<>();
        kafka.forEach((key, value) -> settings.put("kafka." + key, value));
        settings.put("schema.registry.url", REGISTRY);
        settings.put(ProcessorSettings.STATE_DIR, directory.resolve("state").toString());
        settings.put(ProcessorSettings.STANDBY_REPLICAS, "0");
        settings.put(ProcessorSettings.HTTP_PORT, "0");
        return ProcessorSettings.of(settings);
    }

    private static long written(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (Admin admin = admin(scram())) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
