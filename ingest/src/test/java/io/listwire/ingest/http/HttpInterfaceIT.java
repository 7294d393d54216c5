package io.listwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.listwire.contract.ListwireHeaders;
import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.ingest.IngestService;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.CslFile;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotStart;
import io.listwire.schema.WatchedCompany;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpInterfaceIT {

    private static final int MAX_BODY = 200_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path directory;

    private static TestBroker broker;
    private static IngestService service;
    private static Path spool;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String test = UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void start() {
        broker = TestBroker.start(directory);
        spool = directory.resolve("spool");
        Map<String, String> settings = broker.settings();
        settings.put("ingest.http.max.body.bytes", Integer.toString(MAX_BODY));
        settings.put("ingest.http.max.watchlist.bytes", Integer.toString(MAX_BODY));
        settings.put("ingest.spool.directory", spool.toString());
        service = IngestService.start(IngestSettings.of(settings));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        broker.close();
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).as("inputs left behind on disk").isEmpty();
        }
    }

    @Test
    void shouldPublishASnapshotAsOneWholeAndOnce() throws Exception {
        CslFile file = new CslFile()
                .row(CslFile.UVL, "Foo " + test)
                .row(CslFile.UVL, "Bar Co., Ltd.")
                .brokenRow();

        HttpResponse<String> first = post("/v1/lists/US-BIS-UVL/snapshots?format=csl", "text/csv", file.text());
        HttpResponse<String> again = post("/v1/lists/US-BIS-UVL/snapshots?format=csl", "text/csv", file.text());

        JsonNode answer = json(first, 200);
        assertThat(answer.get("published").intValue()).isEqualTo(1);
        assertThat(answer.get("skipped").get(0).get("line").intValue()).isEqualTo(4);
        assertThat(json(again, 200).get("unchanged").intValue()).isEqualTo(1);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(snapshotOf("Foo " + test)).hasSize(4));
        List<ListSnapshotPart> parts = snapshotOf("Foo " + test);
        assertThat(parts.get(0).getPart()).isInstanceOf(SnapshotStart.class);
        assertThat(((SnapshotEntry) parts.get(1).getPart()).getSequence()).isEqualTo(1);
        assertThat(((SnapshotEntry) parts.get(2).getPart()).getSequence()).isEqualTo(2);
        assertThat(((SnapshotEnd) parts.get(3).getPart()).getCount()).isEqualTo(2);
        assertThat(((SnapshotEnd) parts.get(3).getPart()).getSkippedRows()).isEqualTo(1);
    }

    @Test
    void shouldPutTheSendersCorrelationAndTraceIntoEveryRecord() throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        HttpResponse<String> answer = send(request("/v1/lists/US-BIS-UVL/snapshots?format=csl")
                .header("Content-Type", "text/csv")
                .header("X-Request-Id", "upload-" + test)
                .header("traceparent", trace)
                .POST(BodyPublishers.ofString(new CslFile()
                        .row(CslFile.UVL, "Traced " + test)
                        .brokenRow()
                        .text())));

        json(answer, 200);
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("upload-" + test);
        assertThat(headers(Topics.LIST_SNAPSHOTS)).hasSize(3).allSatisfy(headers -> {
            assertThat(ListwireHeaders.text(headers, ListwireHeaders.TRACEPARENT))
                    .contains(trace);
            assertThat(ListwireHeaders.text(headers, ListwireHeaders.CAUSE)).contains("list");
        });
        assertThat(headers(Topics.DEAD_LETTERS)).hasSize(1);
    }

    private List<Headers> headers(Topic<?> topic) {
        return CommittedRecords.of(broker, topic).stream()
                .map(ConsumerRecord::headers)
                .filter(headers -> ListwireHeaders.text(headers, ListwireHeaders.CORRELATION_ID)
                        .filter(("upload-" + test)::equals)
                        .isPresent())
                .toList();
    }

    @Test
    void shouldNameTheOtherListsWhenAFileHoldsMoreThanTheOneInTheAddress() throws Exception {
        CslFile file = new CslFile().row(CslFile.UVL, "Foo").row(CslFile.ENTITY_LIST, "Bar " + test);

        JsonNode problem = problem(post("/v1/lists/US-BIS-UVL/snapshots?format=csl", "text/csv", file.text()), 422);

        assertThat(problem.get("detail").textValue()).contains("US-BIS-EL").contains("http-post");
        assertThat(snapshotOf("Bar " + test)).isEmpty();
    }

    @Test
    void shouldRefuseAnEmptyList() throws Exception {
        problem(post("/v1/lists/US-BIS-UVL/snapshots?format=csl", "text/csv", new CslFile().text()), 400);
    }

    @Test
    void shouldRefuseAFileThatBreaksOff() throws Exception {
        String text = new CslFile()
                .row(CslFile.UVL, "Foo " + test)
                .row(CslFile.UVL, "Bar")
                .text();
        String cut = text.substring(0, text.length() - 20);

        problem(post("/v1/lists/US-BIS-UVL/snapshots?format=csl", "text/csv", cut), 400);

        assertThat(snapshotOf("Foo " + test)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/lists/us-bis-uvl/snapshots?format=csl, 404, US-BIS-UVL",
        "/v1/lists/US-BIS-UVL/snapshots, 400, format",
        "/v1/lists/US-BIS-UVL/snapshots?format=pdf, 400, format",
        "/v1/lists/US-BIS-UVL/snapshots?format=csl&source=%0AERROR, 400, source"
    })
    void shouldSayWhatIsWrongWithTheAddress(String path, int status, String word) throws Exception {
        HttpResponse<String> answer =
                post(path, "text/csv", new CslFile().row(CslFile.UVL, "Foo").text());

        assertThat(problem(answer, status).get("detail").textValue()).contains(word);
    }

    @Test
    void shouldPublishNewsOnce() throws Exception {
        String article = """
                {"id": "%s", "title": "Twenty-seven removed", "text": "The bureau removed them.",
                 "url": "https://news.example/a", "publishedAt": "2023-08-21T18:00:00Z"}""".formatted(test);

        assertThat(json(post("/v1/news?source=wire", "application/json", article), 200)
                        .get("published")
                        .intValue())
                .isEqualTo(1);
        assertThat(json(post("/v1/news?source=wire", "application/json; charset=UTF-8", "[" + article + "]"), 200)
                        .get("unchanged")
                        .intValue())
                .isEqualTo(1);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(CommittedRecords.values(broker, Topics.NEWS))
                        .filteredOn(news -> news.getSourceId().equals(test))
                        .singleElement()
                        .satisfies(news -> assertThat(news.getTitle()).isEqualTo("Twenty-seven removed")));
    }

    @Test
    void shouldPublishNoticesOnce() throws Exception {
        String notice = """
                {"document_number": "2023-%s", "type": "Rule", "title": "Revisions to the Unverified List",
                 "abstract": "We remove persons.", "publication_date": "2023-08-22", "agencies": []}""".formatted(test);

        JsonNode first = json(post("/v1/notices", "application/json", notice), 200);
        JsonNode again = json(post("/v1/notices", "application/json", notice), 200);

        assertThat(first.get("published").intValue()).as(first.toString()).isEqualTo(1);
        assertThat(again.get("unchanged").intValue()).isEqualTo(1);
    }

    @Test
    void shouldPublishNoticesFromTheirFullText() throws Exception {
        String rule = """
                <RULE><SUBJECT>Removals From the Unverified List</SUBJECT>
                <AMDPAR>2. Supplement No. 6 to part 744 is amended by removing the entry for “Aurora Works.”</AMDPAR>
                <FRDOC>[FR Doc. 2099-00099 Filed 3-3-99; 8:45 am]</FRDOC></RULE>""";

        JsonNode first = json(post("/v1/notices", "application/xml", rule), 200);

        assertThat(first.get("published").intValue()).as(first.toString()).isEqualTo(1);
        problem(post("/v1/notices", "application/xml", rule.substring(0, 80)), 400);
        problem(post("/v1/notices", "text/plain", rule), 415);
    }

    @Test
    void shouldPublishCompaniesAndTakeThemOff() throws Exception {
        String companies = """
                [{"id": "f 1", "names": ["Foo Co., Ltd.", "富"], "country": "cn", "addresses": ["1 Street"],
                  "identifiers": [{"kind": "USCC", "value": "9111"}], "notes": "two\\nlines"},
                 {"id": "f 2", "names": []}]""";
        String path = "/v1/watchlists/" + test + "/companies";

        JsonNode first = json(post(path, "application/json", companies), 200);
        JsonNode again = json(post(path, "application/json", companies), 200);

        assertThat(first.get("published").intValue()).isEqualTo(1);
        assertThat(first.get("skipped").get(0).get("reason").textValue())
                .contains("company 2")
                .contains("names");
        assertThat(again.get("published").intValue()).isZero();
        assertThat(again.get("unchanged").intValue()).isEqualTo(1);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(company("f 1")).hasSize(1));
        assertThat(company("f 1").get(0).getCountry()).contains("CN");

        assertThat(json(delete(path + "/f%201"), 200).get("published").intValue())
                .isEqualTo(1);
        assertThat(json(delete(path + "/f%201"), 200).get("unchanged").intValue())
                .isEqualTo(1);
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(company("f 1")).hasSize(2).last().isNull());
        assertThat(json(post(path, "application/json", companies), 200)
                        .get("published")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void shouldSendWhatItSkippedToTheDeadLettersOnce() throws Exception {
        String companies = "[{\"id\": \"%s\", \"names\": []}, {\"id\": \"ok\", \"names\": [\"Foo\"]}]".formatted(test);
        String path = "/v1/watchlists/" + test + "/companies";

        json(post(path, "application/json", companies), 200);
        json(post(path, "application/json", companies), 200);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(CommittedRecords.values(broker, Topics.DEAD_LETTERS))
                        .filteredOn(letter -> letter.getValue()
                                .map(raw -> StandardCharsets.UTF_8
                                        .decode(raw)
                                        .toString()
                                        .contains(test))
                                .orElse(false))
                        .singleElement()
                        .satisfies(
                                letter -> assertThat(letter.getErrorMessage()).contains("names")));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/watchlists/%2e%2e/companies, 400",
        "/v1/watchlists/a%2Fb/companies, 400",
        "/v1/watchlists/a b/companies, 400",
        "/v1/watchlists//companies, 400",
        "/v1/nowhere, 404"
    })
    void shouldRefuseIdsThatAreNone(String path, int status) throws Exception {
        problem(post(path.replace(" ", "%20"), "application/json", "{\"id\": \"a\", \"names\": [\"b\"]}"), status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "..", "%2e%2e", "a%0Ab", "%20", "%EF%BF%BE"})
    void shouldRefuseToDeleteUnderIdsThatAreNone(String company) throws Exception {
        String answer = rawAnswer("DELETE /v1/watchlists/w/companies/" + company
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 40").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": 1", "", "[{\"id\": \"a\"} x]", "\"text\"", "{} {}", "{\"a\":1,\"a\":2}"})
    void shouldSayWhereJsonIsMalformed(String body) throws Exception {
        JsonNode problem = problem(post("/v1/watchlists/w/companies", "application/json", body), 400);

        assertThat(problem.get("detail").textValue())
                .contains("http (http-post)")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void shouldRefuseJsonThatIsTooDeep(String opening) throws Exception {
        String body = "[" + opening.repeat(50_000 / opening.length());

        problem(post("/v1/watchlists/w/companies", "application/json", body), 400);
        problem(post("/v1/news", "application/json", body), 413);
        problem(post("/v1/notices", "application/json", body), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=iso-8859-1",
                ""
            })
    void shouldRefuseTypesThatBrowsersSendUnasked(String type) throws Exception {
        problem(post("/v1/watchlists/w/companies", type, "{\"id\": \"a\", \"names\": [\"b\"]}"), 415);
    }

    @Test
    void shouldRefuseRequestsOnBehalfOfAPage() throws Exception {
        String request = "POST /v1/news HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n"
                + "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]";

        assertThat(rawAnswer(request)).startsWith("HTTP/1.1 403").contains("application/problem+json");
    }

    @Test
    void shouldRefuseABodyThatIsAnnouncedTooLarge() throws Exception {
        // Announced only: a sender that goes on sending may lose the answer when the server hangs up.
        String request =
                "POST /v1/news HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + (MAX_BODY + 1) + "\r\nConnection: close\r\n\r\n";

        assertThat(rawAnswer(request))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("ingest.http.max.body.bytes");
    }

    @Test
    void shouldRefuseABodyThatTurnsOutTooLarge() throws Exception {
        byte[] body = " ".repeat(MAX_BODY + 1).getBytes(StandardCharsets.UTF_8);
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        problem(
                send(request("/v1/news")
                        .header("Content-Type", "application/json")
                        .POST(chunked)),
                413);
    }

    @Test
    void shouldNotTakeABodyThatIsShorterThanAnnounced() throws Exception {
        String request = "POST /v1/watchlists/" + test + "/companies HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"id\": \"a\", \"names\": [\"b\"]}";

        assertThat(rawAnswer(request)).doesNotContain(" 200 ");
        assertThat(company("a")).isEmpty();
    }

    @Test
    void shouldAskForPatienceWhenManyInputsAreBeingTakenIn() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.httpPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /v1/news HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 1000\r\n\r\n[")
                                .getBytes(StandardCharsets.UTF_8));
            }
            await().atMost(LIMIT)
                    .until(() ->
                            post("/v1/news", "application/json", article("p")).statusCode() == 503);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        await().atMost(LIMIT)
                .until(() -> post("/v1/news", "application/json", article("p")).statusCode() == 200);
    }

    private static String article(String id) {
        return "{\"id\": \"%s\", \"title\": \"Title\", \"text\": \"Text.\"}".formatted(id);
    }

    @Test
    void shouldRefuseCompressedBodies() throws Exception {
        HttpRequest.Builder request = request("/v1/news")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("[]"));

        problem(send(request), 415);
    }

    @Test
    void shouldAnswerGarbageWithoutPageOrTrace() throws Exception {
        assertThat(rawAnswer("GET /health/live HTTP/9.9\r\n\r\n"))
                .doesNotContain("<html")
                .doesNotContain("jetty");
        assertThat(rawAnswer("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("<html")
                .doesNotContain("\tat ");
    }

    @Test
    void shouldSayThatItLivesAndIsReady() throws Exception {
        assertThat(json(send(request("/health/live").GET()), 200).get("status").textValue())
                .isEqualTo("live");
        assertThat(json(send(request("/health/ready").GET()), 200).get("status").textValue())
                .isEqualTo("ready");
    }

    @Test
    void shouldAnswerAnotherMethodWith405() throws Exception {
        problem(send(request("/v1/news").GET()), 405);
    }

    private List<WatchedCompany> company(String id) {
        return CommittedRecords.of(broker, Topics.WATCHED_COMPANIES).stream()
                .filter(record -> record.key().equals(test + "/" + id))
                .map(ConsumerRecord::value)
                .toList();
    }

    /** All parts of the snapshot that has an entry of that name. */
    private static List<ListSnapshotPart> snapshotOf(String name) {
        List<ListSnapshotPart> parts = CommittedRecords.values(broker, Topics.LIST_SNAPSHOTS);
        List<String> ids = parts.stream()
                .filter(part -> part.getPart() instanceof SnapshotEntry entry
                        && entry.getParty().getNames().get(0).getText().equals(name))
                .map(ListSnapshotPart::getSnapshotId)
                .toList();
        return parts.stream().filter(part -> ids.contains(part.getSnapshotId())).toList();
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
        return send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.httpPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
    }

    private static String rawAnswer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.httpPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return JSON.readTree(answer.body());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("\\tat ");
        return problem;
    }
}
