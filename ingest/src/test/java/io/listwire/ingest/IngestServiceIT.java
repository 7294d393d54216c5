package io.listwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.listwire.contract.Topics;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.CslFile;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.schema.DeadLetter;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestServiceIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Instant NOW = Instant.parse("2023-08-22T12:00:00.123456Z");

    @TempDir
    Path directory;

    private TestBroker broker;

    @BeforeEach
    void startBroker() {
        broker = TestBroker.start(directory);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void shouldReadAFileAgainOnlyWhenItHasChanged() throws Exception {
        Path file = Files.write(
                directory.resolve("lists.csv"),
                new CslFile()
                        .rows(CslFile.UVL, 50)
                        .rows(CslFile.ENTITY_LIST, 30)
                        .bytes());
        Map<String, String> settings = withSource("list", "csl", file.toString());

        try (IngestService first = start(settings)) {
            assertThat(first.httpPort()).isPositive();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(50 + 30 + 4));
        }
        try (IngestService second = start(settings)) {
            assertThat(second.httpPort()).isPositive();
            Files.write(
                    file,
                    new CslFile()
                            .rows(CslFile.UVL, 51)
                            .rows(CslFile.ENTITY_LIST, 30)
                            .bytes());
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(50 + 30 + 4 + 51 + 30 + 4));
        }
    }

    @Test
    void shouldSendEachListInOrderWithRecordTime() throws Exception {
        Path file = Files.write(
                directory.resolve("lists.csv"),
                new CslFile()
                        .row(CslFile.UVL, "a")
                        .row(CslFile.ENTITY_LIST, "b")
                        .row(CslFile.UVL, "c")
                        .bytes());

        try (IngestService service = start(withSource("list", "csl", file.toString()))) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(7));
        }

        List<ConsumerRecord<String, ListSnapshotPart>> uvl = parts().stream()
                .filter(record -> record.key().equals("US-BIS-UVL"))
                .toList();
        assertThat(uvl)
                .hasSize(4)
                .allSatisfy(record -> assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli()));
        assertThat(uvl.get(0).value().getPart()).isInstanceOfSatisfying(SnapshotStart.class, start -> {
            assertThat(start.getSnapshot().getAddress()).isEqualTo(file.toString());
            assertThat(start.getSnapshot().getRetrievedAt()).isEqualTo(Instant.ofEpochMilli(NOW.toEpochMilli()));
            assertThat(start.getSnapshot().getParser()).startsWith("csl/");
            assertThat(start.getSnapshot().getSnapshotId())
                    .isEqualTo("US-BIS-UVL@" + start.getSnapshot().getSha256().substring(0, 16));
        });
        assertThat(uvl.get(3).value().getPart()).isInstanceOf(SnapshotEnd.class);
    }

    @Test
    void shouldGoOnWithTheOthersWhenOneSourceFails() throws Exception {
        Path good = Files.write(
                directory.resolve("good.csv"),
                new CslFile().row(CslFile.UVL, "a").bytes());
        Path bad = Files.writeString(directory.resolve("bad.csv"), "<html>moved</html>");
        Map<String, String> settings = withSource("list", "csl", good.toString());
        settings.put("ingest.sources", "bad,missing,source");
        source(settings, "bad", "list", "csl", bad.toString());
        source(
                settings,
                "missing",
                "list",
                "csl",
                directory.resolve("missing.csv").toString());

        try (IngestService service = start(settings)) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(3));
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(deadLetters())
                            .extracting(DeadLetter::getOrigin)
                            .anySatisfy(origin -> assertThat(origin).startsWith("bad ("))
                            .anySatisfy(origin -> assertThat(origin).startsWith("missing (")));

            Files.write(bad, new CslFile().row(CslFile.ENTITY_LIST, "b").bytes());
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(6));
        }
        assertThat(deadLetters()).hasSize(2);
    }

    @Test
    void shouldFetchByHttpAndTryAgainAfterAnError() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        byte[] content = new CslFile().row(CslFile.UVL, "a").bytes();
        HttpServer publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/list.csv", exchange -> {
            boolean ill = requests.incrementAndGet() == 1;
            exchange.sendResponseHeaders(ill ? 503 : 200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        publisher.start();
        String address = "http://127.0.0.1:" + publisher.getAddress().getPort() + "/list.csv";

        try (IngestService service = start(withSource("list", "csl", address))) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(3));
        } finally {
            publisher.stop(0);
        }
        assertThat(deadLetters())
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.getErrorMessage()).contains("503").contains(address));
    }

    @Test
    void shouldTellSendersToTryAgainWhileTheBrokerIsAway() throws Exception {
        Map<String, String> settings = broker.settings();
        String article = "{\"id\": \"a\", \"title\": \"t\", \"text\": \"x\", \"url\": \"https://news.example/a\"}";

        try (IngestService service = start(settings)) {
            assertThat(post(service, article).statusCode()).isEqualTo(200);
            broker.stop();
            HttpResponse<String> refused = post(service, article.replace("\"a\"", "\"b\""));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(get(service, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(service, "/health/live").statusCode()).isEqualTo(200);

            broker.startAgain();
            await().atMost(LIMIT)
                    .until(() ->
                            post(service, article.replace("\"a\"", "\"b\"")).statusCode() == 200);
            assertThat(get(service, "/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(CommittedRecords.of(broker, Topics.NEWS)).hasSize(2);
    }

    @Test
    void shouldPublishWhatAFileHoldsOnceTheBrokerIsBack() throws Exception {
        Path file = Files.write(
                directory.resolve("list.csv"),
                new CslFile().rows(CslFile.UVL, 10).bytes());

        try (IngestService service = start(withSource("list", "csl", file.toString()))) {
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(12));
            broker.stop();
            Files.write(file, new CslFile().rows(CslFile.UVL, 20).bytes());
            assertThat(get(service, "/health/ready").statusCode()).isEqualTo(503);
            broker.startAgain();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(12 + 22));
        }
        assertThat(parts()).hasSize(12 + 22);
    }

    @Test
    void shouldShowAllOrNothingWhenStoppedWhilePublishing() throws Exception {
        byte[] large = new CslFile().rows(CslFile.UVL, 100_000).bytes();
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try {
            IngestService stopped = start(broker.settings());
            Future<HttpResponse<String>> unused = sender.submit(() -> postList(stopped, large));
            await().atMost(LIMIT).until(this::writtenAtAll);
            stopped.close();
            assertThat(parts())
                    .satisfiesAnyOf(
                            seen -> assertThat(seen).isEmpty(),
                            seen -> assertThat(seen).hasSize(100_002));
        } finally {
            sender.shutdownNow();
        }
        try (IngestService again = start(broker.settings())) {
            assertThat(postList(again, large).statusCode()).isEqualTo(200);
        }
        await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(100_002));
    }

    /** True as soon as anything stands on the topic, committed or not. */
    private boolean writtenAtAll() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (int partition = 0; partition < 2; partition++) {
                ends.put(new TopicPartition(Topics.LIST_SNAPSHOTS.name(), partition), OffsetSpec.latest());
            }
            return admin.listOffsets(ends).all().get().values().stream().anyMatch(end -> end.offset() > 0);
        }
    }

    private static HttpResponse<String> postList(IngestService service, byte[] file) throws Exception {
        return send(request(service, "/v1/lists/US-BIS-UVL/snapshots?format=csl")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    @Test
    void shouldRefuseToStartOnAHostThatIsNotThisMachine() {
        Map<String, String> settings = broker.settings();
        settings.put("ingest.http.host", "192.0.2.1");

        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("ingest.http.host");
    }

    @Test
    void shouldRefuseToStartWithAFormatThatThereIsNot() {
        assertThatThrownBy(() -> start(withSource("news", "csl", "x")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("source.source.format");
    }

    @Test
    void shouldRefuseToStartOnAPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = broker.settings();
            settings.put("ingest.http.port", Integer.toString(taken.getLocalPort()));

            assertThatThrownBy(() -> start(settings))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("ingest.http.port");
        }
    }

    private static IngestService start(Map<String, String> settings) {
        return IngestService.start(IngestSettings.of(settings), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Map<String, String> withSource(String kind, String format, String address) {
        Map<String, String> settings = broker.settings();
        settings.put("ingest.sources", "source");
        source(settings, "source", kind, format, address);
        return settings;
    }

    private static void source(Map<String, String> settings, String name, String kind, String format, String address) {
        settings.put("source." + name + ".kind", kind);
        settings.put("source." + name + ".format", format);
        settings.put("source." + name + ".address", address);
        settings.put("source." + name + ".interval", "PT1S");
    }

    private List<ConsumerRecord<String, ListSnapshotPart>> parts() {
        return CommittedRecords.of(broker, Topics.LIST_SNAPSHOTS);
    }

    private List<DeadLetter> deadLetters() {
        return CommittedRecords.values(broker, Topics.DEAD_LETTERS);
    }

    private static HttpResponse<String> post(IngestService service, String article) throws Exception {
        return send(request(service, "/v1/news")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(article)));
    }

    private static HttpResponse<String> get(IngestService service, String path) throws Exception {
        return send(request(service, path).GET());
    }

    private static HttpRequest.Builder request(IngestService service, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.httpPort() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
