package io.listwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.listwire.contract.Topics;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.CslFile;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.schema.SourceOutcome;
import io.listwire.schema.SourceState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStatesIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final byte[] LIST = new CslFile().rows(CslFile.UVL, 5).bytes();

    @TempDir
    Path directory;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private volatile byte[] content = LIST;
    private TestBroker broker;
    private HttpServer publisher;

    @BeforeEach
    void start() throws IOException {
        broker = TestBroker.start(directory);
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/list.csv", this::answer);
        publisher.start();
    }

    @AfterEach
    void stop() {
        publisher.stop(0);
        broker.close();
    }

    @Test
    void shouldAskOnlyForWhatHasChangedAlsoAfterARestart() throws Exception {
        try (IngestService service = service("PT1S")) {
            assertThat(service.httpPort()).isPositive();
            awaitState(SourceOutcome.UNCHANGED);
            assertThat(states().get(0).getOutcome()).isEqualTo(SourceOutcome.PUBLISHED);
            assertThat(states().get(0).getRecords()).isEqualTo(5);
            assertThat(states().get(0).getETag()).isPresent();
        }
        assertThat(asked.get(0)).isEqualTo("whole");
        assertThat(asked.subList(1, asked.size())).isNotEmpty().containsOnly("conditional");

        asked.clear();
        content = new CslFile().rows(CslFile.UVL, 6).bytes();
        try (IngestService service = service("PT1S")) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).until(() -> last().getRecords() == 6);
        }
        assertThat(asked).containsOnly("conditional");
        assertThat(parts()).isEqualTo(7 + 8);
    }

    @Test
    void shouldBeStaleAndDelistNobodyWhenTheServerIsGone() throws Exception {
        try (IngestService service = service("PT1S")) {
            assertThat(service.httpPort()).isPositive();
            awaitState(SourceOutcome.PUBLISHED);
            publisher.stop(0);
            await().atMost(LIMIT).until(() -> last().getFailures() >= 2);
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(metrics(service))
                            .contains("listwire_source_attempts_total{outcome=\"unreachable\",source=\"source\"}")
                            .containsPattern("listwire_source_failures\\{source=\"source\"} [1-9]"));
        }
        SourceState before = states().stream()
                .filter(state -> state.getFailures() == 0)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last().getOutcome()).isEqualTo(SourceOutcome.UNREACHABLE);
        assertThat(last().getLastSuccessAt()).isEqualTo(before.getLastSuccessAt());
        assertThat(last().getRecords()).isEqualTo(5);
        assertThat(last().getLastError().orElseThrow()).contains("/list.csv");
        assertThat(parts()).isEqualTo(7);
        assertThat(CommittedRecords.values(broker, Topics.DEAD_LETTERS)).hasSize(1);
    }

    @Test
    void shouldNotAskAgainBeforeItsTimeWhenRestarted() throws Exception {
        try (IngestService service = service("PT1H")) {
            assertThat(service.httpPort()).isPositive();
            awaitState(SourceOutcome.PUBLISHED);
        }
        Path other = Files.write(directory.resolve("other.csv"), LIST);
        Map<String, String> settings = settings("PT1H");
        settings.put("ingest.sources", "source,other");
        source(settings, "other", other.toString(), "PT1H");
        try (IngestService service = IngestService.start(IngestSettings.of(settings))) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT)
                    .until(() -> states().stream()
                            .anyMatch(state -> state.getSource().equals("other")));
        }
        assertThat(asked).containsExactly("whole");
    }

    @Test
    void shouldLeaveTheServerAloneForAsLongAsItAsks() throws Exception {
        status.set(503);
        Instant start = Instant.now();
        try (IngestService service = service("PT1S")) {
            assertThat(service.httpPort()).isPositive();
            awaitState(SourceOutcome.UNREACHABLE);
        }
        assertThat(last().getNextAttemptAt().orElseThrow()).isAfterOrEqualTo(start.plusSeconds(7_200));
        assertThat(asked).hasSize(1);
    }

    @Test
    void shouldAskForTheWholeAgainWhenWhatCameBreaksOff() throws Exception {
        try (IngestService service = service("PT1S")) {
            assertThat(service.httpPort()).isPositive();
            awaitState(SourceOutcome.PUBLISHED);
            String text = new String(LIST, StandardCharsets.UTF_8);
            content = text.substring(0, text.length() - 3).getBytes(StandardCharsets.UTF_8);
            awaitState(SourceOutcome.UNREADABLE);
            assertThat(last().getLastSuccessAt()).isPresent();
            content = LIST;
            await().atMost(LIMIT).until(() -> last().getFailures() == 0);
        }
        assertThat(asked).filteredOn("whole"::equals).hasSizeGreaterThanOrEqualTo(2);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String tag = "\"" + content.length + "\"";
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(known == null ? "whole" : "conditional");
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Retry-After", "7200");
        if (tag.equals(known)) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(status.get(), content.length);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private IngestService service(String interval) {
        return IngestService.start(IngestSettings.of(settings(interval)));
    }

    private Map<String, String> settings(String interval) {
        Map<String, String> settings = broker.settings();
        settings.put("ingest.sources", "source");
        settings.put("ingest.fetch.host.interval", "PT0S");
        source(settings, "source", "http://127.0.0.1:" + publisher.getAddress().getPort() + "/list.csv", interval);
        return settings;
    }

    private static void source(Map<String, String> settings, String name, String address, String interval) {
        settings.put("source." + name + ".kind", "list");
        settings.put("source." + name + ".format", "csl");
        settings.put("source." + name + ".address", address);
        settings.put("source." + name + ".interval", interval);
    }

    private static String metrics(IngestService service) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.httpPort() + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        return answer.body();
    }

    private void awaitState(SourceOutcome outcome) {
        await().atMost(LIMIT).until(() -> states().stream().anyMatch(state -> state.getOutcome() == outcome));
    }

    private List<SourceState> states() {
        return CommittedRecords.values(broker, Topics.SOURCE_STATES);
    }

    private SourceState last() {
        List<SourceState> states = states();
        return states.get(states.size() - 1);
    }

    private int parts() {
        return CommittedRecords.of(broker, Topics.LIST_SNAPSHOTS).size();
    }
}
