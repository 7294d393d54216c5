package io.listwire.e2e.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.listwire.contract.Topics;
import io.listwire.ingest.IngestService;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotStart;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ingest promises to whoever sends to it, whatever happens to broker, registry or ingest itself. */
class IngestIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String UVL = "US-BIS-UVL";
    private static final int PARTIES = 201;

    @TempDir
    static Path directory;

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = Cluster.start(directory);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @BeforeEach
    void begin() throws Exception {
        cluster.empty();
    }

    @Test
    void shouldPublishTheSameBytesOnceAlsoAfterARestart() {
        byte[] file = Sender.unverifiedList();
        try (IngestService service = ingest(Map.of())) {
            Sender sender = new Sender(service);
            assertThat(taken(sender.list(UVL, file))).contains("\"published\":1");
            assertThat(taken(sender.list(UVL, file))).contains("\"published\":0", "\"unchanged\":1");
            assertThat(taken(sender.news("a"))).contains("\"published\":1");
        }
        try (IngestService restarted = ingest(Map.of())) {
            Sender sender = new Sender(restarted);
            assertThat(taken(sender.list(UVL, file))).contains("\"published\":0", "\"unchanged\":1");
            assertThat(taken(sender.news("a"))).contains("\"published\":0", "\"unchanged\":1");
        }

        assertWholeSnapshotOnce();
        assertThat(cluster.committed(Topics.NEWS)).hasSize(1);
    }

    @Test
    void shouldShowNothingOfAFileThatBreaksInTheMiddle() {
        byte[] file = Sender.unverifiedList();
        byte[] cut = Arrays.copyOf(file, cutWithinQuotes(file));
        try (IngestService service = ingest(Map.of())) {
            Sender sender = new Sender(service);
            HttpResponse<String> refused = sender.list(UVL, cut);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("line");
            assertThat(cluster.committed(Topics.LIST_SNAPSHOTS)).isEmpty();

            assertThat(taken(sender.list(UVL, file))).contains("\"published\":1");
        }
        assertWholeSnapshotOnce();
    }

    private static int cutWithinQuotes(byte[] file) {
        int quote = file.length / 2;
        while (file[quote] != '"' || file[quote - 1] != ',') {
            quote++;
        }
        return quote + 2;
    }

    @Test
    void shouldRefuseUntilTheRegistryIsThereAndThenTakeTheSame() {
        Map<String, String> settings = cluster.settings();
        cluster.stopRegistry();
        try (IngestService service = IngestService.start(IngestSettings.of(settings))) {
            Sender sender = new Sender(service);
            HttpResponse<String> refused = sender.news("a");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(sender.get("/health/ready").statusCode()).isEqualTo(503);

            cluster.startRegistry();
            await().atMost(LIMIT).until(() -> sender.news("a").statusCode() == 200);
            assertThat(sender.get("/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(cluster.committed(Topics.NEWS)).hasSize(1);
    }

    @Test
    void shouldNotNeedTheRegistryOnceItHasTheSchemas() {
        try (IngestService service = ingest(Map.of())) {
            cluster.stopRegistry();
            assertThat(taken(new Sender(service).list(UVL, Sender.unverifiedList())))
                    .contains("\"published\":1");
            assertThat(new Sender(service).get("/health/ready").statusCode()).isEqualTo(200);
        }
        cluster.startRegistry();
        assertWholeSnapshotOnce();
    }

    @Test
    void shouldLoseNothingAndRepeatNothingWhenTheBrokerRestarts() {
        try (IngestService service = ingest(Map.of())) {
            Sender sender = new Sender(service);
            taken(sender.news("before"));
            cluster.stopBroker();
            HttpResponse<String> refused = sender.news("during");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            cluster.startBroker();
            for (String id : List.of("during", "before", "after")) {
                await().atMost(LIMIT).until(() -> sender.news(id).statusCode() == 200);
            }
            assertThat(taken(sender.list(UVL, Sender.unverifiedList()))).contains("\"published\":1");
        }

        assertThat(cluster.committed(Topics.NEWS))
                .extracting(record -> record.value().getTitle())
                .containsExactlyInAnyOrder("Title of before", "Title of during", "Title of after");
        assertWholeSnapshotOnce();
    }

    @Test
    void shouldPublishAnewWhatAPredecessorLeftInTheMiddleOfATransaction() throws Exception {
        leaveTransactionOpen("listwire-ingest");

        try (IngestService service = ingest(Map.of())) {
            assertThat(taken(new Sender(service).list(UVL, Sender.unverifiedList())))
                    .contains("\"published\":1");
        }
        assertWholeSnapshotOnce();
    }

    private void leaveTransactionOpen(String transactionalId) throws Exception {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("bootstrap.servers", cluster.bootstrapServers());
        configuration.put("transactional.id", transactionalId);
        KafkaProducer<String, byte[]> killed =
                new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
        killed.initTransactions();
        killed.beginTransaction();
        killed.send(new ProducerRecord<>(Topics.LIST_SNAPSHOTS.name(), UVL, new byte[] {1}))
                .get();
        killed.close(Duration.ZERO);
    }

    @Test
    void shouldRefuseBodiesOverTheLimitAndListsThatThereAreNot() {
        try (IngestService service = ingest(Map.of("ingest.http.max.body.bytes", "10000"))) {
            Sender sender = new Sender(service);
            assertThat(sender.list(UVL, Sender.unverifiedList()).statusCode()).isEqualTo(413);
            assertThat(sender.list("no-list", new byte[] {'a'}).statusCode()).isEqualTo(404);
        }
        assertThat(cluster.committed(Topics.LIST_SNAPSHOTS)).isEmpty();
    }

    private IngestService ingest(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(cluster.settings());
        settings.putAll(more);
        return IngestService.start(IngestSettings.of(settings));
    }

    private static String taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void assertWholeSnapshotOnce() {
        await().atMost(LIMIT).untilAsserted(() -> {
            List<ConsumerRecord<String, ListSnapshotPart>> parts = cluster.committed(Topics.LIST_SNAPSHOTS);
            assertThat(parts).hasSize(PARTIES + 2);
            assertThat(parts.get(0).value().getPart()).isInstanceOf(SnapshotStart.class);
            assertThat(parts.get(PARTIES + 1).value().getPart())
                    .isInstanceOfSatisfying(
                            SnapshotEnd.class, end -> assertThat(end.getCount()).isEqualTo(PARTIES));
        });
    }
}
