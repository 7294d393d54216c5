package io.listwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.listwire.contract.Topics;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.schema.PolicyNotice;
import io.listwire.schema.SourceState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The full text follows from what the gazette's API says of a notice; rules and parties are made up. */
class FullTextsIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String API = "/api/documents.json";

    @TempDir
    Path directory;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> contents = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private TestBroker broker;
    private HttpServer gazette;

    @BeforeEach
    void start() throws IOException {
        broker = TestBroker.start(directory);
        gazette = server();
    }

    private HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    @AfterEach
    void stop() {
        gazette.stop(0);
        broker.close();
    }

    @Test
    void shouldGetTheFullTextOfNoticesAboutListsOnceAlsoAfterARestart() throws Exception {
        contents.put(
                API,
                page(
                        notice("2099-00001", "Additions to the Entity List", address("/full/2099-00001.xml")),
                        notice("2099-00002", "Fisheries of the Northeast", address("/full/2099-00002.xml"))));
        contents.put("/full/2099-00001.xml", rule("2099-00001"));
        contents.put("/full/2099-00002.xml", rule("2099-00002"));

        try (IngestService service = service()) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).until(() -> readings() >= 3);
        }
        int before = asked.size();
        try (IngestService service = service()) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).until(() -> asked.size() >= before + 2);
        }

        assertThat(texts()).containsExactly("/full/2099-00001.xml");
        assertThat(notices()).hasSize(3);
        assertThat(notices().stream().filter(notice -> notice.getText().isPresent()))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.getDocumentId()).isEqualTo("notice:federal-register:2099-00001");
                    assertThat(notice.getSource()).isEqualTo("fr");
                    assertThat(notice.getAmendments()).hasSize(1);
                });
    }

    @Test
    void shouldTryAgainWhenTheFullTextIsNotThereYet() throws Exception {
        contents.put(API, page(notice("2099-00001", "Additions to the Entity List", address("/full/2099-00001.xml"))));

        try (IngestService service = service()) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).until(() -> failures() >= 2);
            assertThat(lastError()).contains("/full/2099-00001.xml");
            assertThat(notices()).hasSize(1);
            contents.put("/full/2099-00001.xml", rule("2099-00001"));
            await().atMost(LIMIT).until(() -> notices().size() == 2);
            await().atMost(LIMIT).until(() -> failures() == 0);
        }
        assertThat(CommittedRecords.values(broker, Topics.DEAD_LETTERS))
                .as("told once")
                .hasSize(1);
    }

    @Test
    void shouldAskNobodyElseWhateverTheNoticeNames() throws Exception {
        HttpServer other = server();
        String inside = "http://127.0.0.1:" + other.getAddress().getPort();
        redirects.put("/full/2099-00002.xml", inside + "/redirected.xml");
        contents.put(
                API,
                page(
                        notice("2099-00001", "Additions to the Entity List", inside + "/named.xml"),
                        notice("2099-00002", "Revisions to the Unverified List", address("/full/2099-00002.xml")),
                        notice("2099-00003", "Revisions to the Entity List", "file:///etc/hostname"),
                        notice("2099-00004", "Revisions to the Entity List", address("/full/2099-00004.xml"))));
        contents.put("/named.xml", rule("2099-00001"));
        contents.put("/redirected.xml", rule("2099-00002"));
        contents.put("/full/2099-00004.xml", rule("2099-00004"));
        try (IngestService service = service()) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT)
                    .until(() -> notices().stream()
                            .anyMatch(notice -> notice.getText().isPresent()));
            await().atMost(LIMIT).until(() -> lastError().contains("/named.xml"));
            assertThat(lastError()).contains("full.text.hosts");
        } finally {
            other.stop(0);
        }

        assertThat(asked).doesNotContain("/named.xml", "/redirected.xml");
        assertThat(notices().stream().filter(notice -> notice.getText().isPresent()))
                .extracting(PolicyNotice::getDocumentNumber)
                .as("what cannot be got keeps nothing else waiting")
                .containsOnly("2099-00004");
    }

    @Test
    void shouldLeaveTheServerAloneForAsLongAsItAsks() throws Exception {
        busy.set(true);
        contents.put(
                API,
                page(
                        notice("2099-00001", "Additions to the Entity List", address("/full/2099-00001.xml")),
                        notice("2099-00002", "Additions to the Entity List", address("/full/2099-00002.xml"))));
        Instant start = Instant.now();

        try (IngestService service = service()) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).until(() -> failures() == 1);
        }

        assertThat(texts()).hasSize(1);
        assertThat(last().flatMap(SourceState::getNextAttemptAt).orElseThrow())
                .isAfterOrEqualTo(start.plusSeconds(7_200));
    }

    @Test
    void shouldTakeNothingButTheNoticeThatWasAskedFor() throws Exception {
        contents.put(API, page(notice("2099-00001", "Additions to the Entity List", address("/full/2099-00001.xml"))));
        contents.put("/full/2099-00001.xml", rule("2099-00009"));

        try (IngestService service = service()) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).until(() -> failures() >= 1);
        }

        assertThat(lastError()).contains("not the full text of");
        assertThat(notices()).extracting(PolicyNotice::getDocumentNumber).containsExactly("2099-00001");
    }

    @Test
    void shouldPublishEachFormOnceWhenBothArePolled() throws Exception {
        contents.put(API, page(notice("2099-00001", "Additions to the Entity List", "none")));
        contents.put("/issue.xml", rule("2099-00001"));
        Map<String, String> settings = settings();
        settings.put("ingest.sources", "fr,issue");
        source(settings, "issue", "federal-register-xml", "/issue.xml");

        try (IngestService service = IngestService.start(IngestSettings.of(settings))) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).until(() -> asked.stream().filter(API::equals).count() >= 4);
        }

        assertThat(notices()).hasSize(2);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String redirect = redirects.get(path);
        String content = contents.get(path);
        if (busy.get() && path.startsWith("/full/")) {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(429, -1);
        } else if (redirect != null) {
            exchange.getResponseHeaders().set("Location", redirect);
            exchange.sendResponseHeaders(302, -1);
        } else if (content == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"" + content.hashCode() + "\"");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static String page(String... notices) {
        return "{\"results\": [" + String.join(",", notices) + "]}";
    }

    private static String notice(String number, String title, String fullText) {
        return """
                {"document_number": "%s", "title": "%s", "type": "Rule", "publication_date": "2099-03-04",
                 "full_text_xml_url": "%s"}""".formatted(number, title, fullText);
    }

    private static String rule(String number) {
        return """
                <RULE><PREAMB><SUBJECT>Additions to the Entity List</SUBJECT></PREAMB>
                <REGTEXT><AMDPAR>1. Supplement No. 4 to part 744 is amended by:</AMDPAR>
                <AMDPAR>a. Under LATVIA, adding an entry for “Aurora Works.”</AMDPAR></REGTEXT>
                <FRDOC>[FR Doc. %s Filed 3-3-99; 8:45 am]</FRDOC></RULE>
                """.formatted(number);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + gazette.getAddress().getPort() + path;
    }

    private IngestService service() {
        return IngestService.start(IngestSettings.of(settings()));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = broker.settings();
        settings.put("ingest.sources", "fr");
        settings.put("ingest.fetch.host.interval", "PT0S");
        source(settings, "fr", "federal-register", API);
        return settings;
    }

    private void source(Map<String, String> settings, String name, String format, String path) {
        settings.put("source." + name + ".kind", "notices");
        settings.put("source." + name + ".format", format);
        settings.put("source." + name + ".address", address(path));
        settings.put("source." + name + ".interval", "PT1S");
    }

    private List<String> texts() {
        return asked.stream().filter(path -> path.startsWith("/full/")).toList();
    }

    private List<PolicyNotice> notices() {
        return CommittedRecords.values(broker, Topics.POLICY_NOTICES);
    }

    private long readings() {
        return states().count();
    }

    private Stream<SourceState> states() {
        return CommittedRecords.values(broker, Topics.SOURCE_STATES).stream();
    }

    private Optional<SourceState> last() {
        return states().reduce((earlier, later) -> later);
    }

    private int failures() {
        return last().map(SourceState::getFailures).orElse(0);
    }

    private String lastError() {
        return last().flatMap(SourceState::getLastError).orElse("");
    }
}
