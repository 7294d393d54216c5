package io.listwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.listwire.contract.Topics;
import io.listwire.ingest.IngestService;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.schema.WatchedCompany;
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
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchlistUploadIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    static Path directory;

    private static TestBroker broker;
    private static IngestService service;
    private static Path spool;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String watchlist = "w" + UUID.randomUUID().toString().replace("-", "");
    private final String path = "/v1/watchlists/" + watchlist;

    @BeforeAll
    static void start() {
        broker = TestBroker.start(directory);
        spool = directory.resolve("spool");
        Map<String, String> settings = broker.settings();
        settings.put("ingest.spool.directory", spool.toString());
        service = IngestService.start(IngestSettings.of(settings));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        broker.close();
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).as("inputs left behind on disk").isEmpty();
        }
    }

    @Test
    void shouldTakeCsvAndReportEachRowThatIsNone() throws Exception {
        String csv = "id;Company Name;country\n1;Foo;CN\n2;Bar;Atlantis\n;Baz;CN\n";

        JsonNode answer = json(post("/companies", "text/csv", csv), 200);

        assertThat(answer.get("published").intValue()).isEqualTo(1);
        assertThat(answer.get("skippedRows").intValue()).isEqualTo(2);
        assertThat(answer.get("skippedWithoutId").intValue()).isEqualTo(1);
        assertThat(answer.get("notShown").intValue()).isZero();
        assertThat(answer.at("/skipped/0").toString())
                .startsWith("{\"line\":3,\"column\":\"country\",\"id\":\"2\",\"reason\":\"country is not");
        assertThat(names()).isEqualTo(Map.of("1", "Foo"));
    }

    @Test
    void shouldTakeOtherEncodingsWhereTheyAreNamed() throws Exception {
        byte[] csv = "id,name\n1,Zörblax\n".getBytes("windows-1252");

        assertThat(problem(put("", "text/csv", csv), 400)).contains("charset=windows-1252");
        json(put("", "text/csv; charset=windows-1252", csv), 200);
        assertThat(json(put("?charset=windows-1252", "text/csv", csv), 200)
                        .get("unchanged")
                        .intValue())
                .isEqualTo(1);
        problem(put("?charset=martian", "text/csv", csv), 415);
        assertThat(names()).isEqualTo(Map.of("1", "Zörblax"));
    }

    @Test
    void shouldReplaceTheWholeWatchlist() throws Exception {
        json(post("/companies", "application/json", company("1", "Foo") + "\n"), 200);
        json(put("", "text/csv", csv("1,Foo", "2,Bar", "3,Baz")), 200);
        long before = records();

        JsonNode answer = json(put("", "text/csv", csv("2,Bar", "3,Baz renamed", "4,Qux")), 200);

        assertThat(answer.get("published").intValue()).isEqualTo(2);
        assertThat(answer.get("unchanged").intValue()).isEqualTo(1);
        assertThat(answer.get("removed").intValue()).isEqualTo(1);
        assertThat(names()).isEqualTo(Map.of("2", "Bar", "3", "Baz renamed", "4", "Qux"));
        assertThat(records()).isEqualTo(before + 3);
    }

    @Test
    void shouldPublishNothingWhenTheSameComesAgain() throws Exception {
        byte[] csv = csv("1,Foo", "2,Bar");
        json(put("", "text/csv", csv), 200);
        long before = records();

        JsonNode replaced = json(put("", "text/csv", csv), 200);
        JsonNode added = json(post("/companies", "text/csv", new String(csv, StandardCharsets.UTF_8)), 200);

        assertThat(List.of(replaced, added)).allSatisfy(answer -> {
            assertThat(answer.get("published").intValue()).isZero();
            assertThat(answer.get("removed").intValue()).isZero();
            assertThat(answer.get("unchanged").intValue()).isEqualTo(2);
        });
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void shouldLeaveOtherWatchlistsAloneWhenOneIsReplaced() throws Exception {
        HttpRequest other = request(path + "-2/companies")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(company("1", "Foo")))
                .build();
        json(client.send(other, BodyHandlers.ofString()), 200);

        json(put("", "text/csv", csv("7,Bar")), 200);

        assertThat(names(watchlist + "-2")).isEqualTo(Map.of("1", "Foo"));
    }

    @Test
    void shouldRefuseAReplacementWithRowsThatCannotBeRead() throws Exception {
        json(put("", "text/csv", csv("1,Foo", "2,Bar", "3,Baz")), 200);
        byte[] broken = csv("1,Foo", "2,", "4,Qux", ",nameless");

        String refused = problem(put("", "text/csv", broken), 422);
        assertThat(refused)
                .contains("skip-unreadable")
                .contains("\"skippedRows\":2")
                .contains("\"line\":3");
        assertThat(names()).isEqualTo(Map.of("1", "Foo", "2", "Bar", "3", "Baz"));

        JsonNode skipped = json(put("?skip-unreadable=true", "text/csv", broken), 200);
        assertThat(skipped.get("removed").intValue()).isEqualTo(1);
        assertThat(skipped.get("skippedWithoutId").intValue()).isEqualTo(1);
        assertThat(names()).isEqualTo(Map.of("1", "Foo", "2", "Bar", "4", "Qux"));
        problem(put("?skip-unreadable=yes", "text/csv", broken), 400);
    }

    @Test
    void shouldRefuseToEmptyAWatchlistUnlessThatIsMeant() throws Exception {
        json(put("", "text/csv", csv("1,Foo", "2,Bar")), 200);

        assertThat(problem(put("", "application/json", "[]".getBytes(StandardCharsets.UTF_8)), 422))
                .contains("allow-empty");
        problem(put("", "text/csv", csv()), 422);
        JsonNode emptied = json(put("?allow-empty=true", "text/csv", csv()), 200);

        assertThat(emptied.get("removed").intValue()).isEqualTo(2);
        assertThat(names()).isEmpty();
    }

    @Test
    void shouldShowTheProgressOfALongUpload() throws Exception {
        byte[] csv = csv(
                IntStream.range(0, 100_000).mapToObj(i -> i + ",Company " + i).toArray(String[]::new));

        HttpResponse<String> taken = put("?async=true", "text/csv", csv);
        String location = taken.headers().firstValue("Location").orElseThrow();
        JsonNode first = json(taken, 202);
        await().atMost(LIMIT)
                .until(() -> json(get(location), 200).get("state").textValue().equals("done"));
        JsonNode done = json(get(location), 200);

        assertThat(first.get("watchlist").textValue()).isEqualTo(watchlist);
        assertThat(done.get("rows").intValue()).isEqualTo(100_000);
        assertThat(done.get("published").intValue()).isEqualTo(100_000);
        assertThat(json(get(path), 200).get("companies").intValue()).isEqualTo(100_000);
        assertThat(json(get(path), 200).get("unfinishedReplacement").isNull()).isTrue();
        problem(get("/v1/watchlists/other/uploads/" + done.get("upload").textValue()), 404);

        JsonNode shrunk = json(put("", "text/csv", csv("7,Company 7")), 200);
        assertThat(shrunk.get("removed").intValue()).isEqualTo(99_999);
        assertThat(names()).isEqualTo(Map.of("7", "Company 7"));
    }

    @Test
    void shouldSayWhatIsWrongWithAnUploadThatNobodyWaitsFor() throws Exception {
        String malformed = json(put("?async=true", "text/csv", csv("1,\"Foo")), 202)
                .get("upload")
                .textValue();
        String refused = json(put("?async=true", "text/csv", csv("1,")), 202)
                .get("upload")
                .textValue();

        await().atMost(LIMIT)
                .until(() -> state(malformed).equals("failed") && state(refused).equals("refused"));
        assertThat(get(path + "/uploads/" + malformed).body()).contains("line 2");
        assertThat(get(path + "/uploads/" + refused).body()).contains("no names");
    }

    private String state(String upload) throws Exception {
        return json(get(path + "/uploads/" + upload), 200).get("state").textValue();
    }

    @Test
    void shouldTakeTwoReplacementsAtOnceOneAfterTheOther() throws Exception {
        byte[] evens =
                csv(IntStream.range(0, 50_000).mapToObj(i -> 2 * i + ",Even").toArray(String[]::new));
        byte[] odds =
                csv(IntStream.range(0, 50_000).mapToObj(i -> 2 * i + 1 + ",Odd").toArray(String[]::new));

        // One that has waited for long is told to come again.
        CompletableFuture<Void> one = CompletableFuture.runAsync(() ->
                await().atMost(LIMIT).until(() -> put("", "text/csv", evens).statusCode() == 200));
        CompletableFuture<Void> two = CompletableFuture.runAsync(() ->
                await().atMost(LIMIT).until(() -> put("", "text/csv", odds).statusCode() == 200));
        one.join();
        two.join();

        assertThat(Map.copyOf(names()).values().stream().distinct().toList()).hasSize(1);
        assertThat(names()).hasSize(50_000);
    }

    @Test
    void shouldKeepACompanyThatComesWhileTheWatchlistIsReplaced() throws Exception {
        byte[] many =
                csv(IntStream.range(0, 60_000).mapToObj(i -> i + ",Company").toArray(String[]::new));
        CompletableFuture<HttpResponse<String>> replacing =
                client.sendAsync(putting("", "text/csv", many), BodyHandlers.ofString());
        await().atMost(LIMIT).until(() -> get(path).statusCode() == 200 || replacing.isDone());

        json(post("/companies", "application/json", company("late", "Late")), 200);
        json(replacing.join(), 200);

        assertThat(names()).hasSize(60_001).containsEntry("late", "Late");
    }

    @ParameterizedTest
    @CsvSource({"text/plain, 415", "application/xml, 415", "text/csv, 400"})
    void shouldRefuseWhatIsNoWatchlist(String type, int status) throws Exception {
        problem(put("", type, "<html/>".getBytes(StandardCharsets.UTF_8)), status);
    }

    @Test
    void shouldGiveBackWhatWasPutInAsJsonLinesAndAsCsv() throws Exception {
        json(
                put(
                        "",
                        "text/csv",
                        "id,name,aliases,country\n公司:1,Foo,a; b,CN\n2,Bar,,\n".getBytes(StandardCharsets.UTF_8)),
                200);

        HttpResponse<String> lines = get(path + "/companies");
        HttpResponse<String> csv = client.send(
                request(path + "/companies").header("Accept", "text/csv").build(), BodyHandlers.ofString());

        assertThat(lines.body().lines())
                .containsExactlyInAnyOrder(
                        "{\"id\":\"公司:1\",\"names\":[\"Foo\",\"a\",\"b\"],\"country\":\"CN\"}",
                        "{\"id\":\"2\",\"names\":[\"Bar\"]}");
        assertThat(csv.body().lines())
                .startsWith("id,name,aliases,country,addresses,identifiers,notes")
                .contains("公司:1,Foo,a; b,CN,,,", "2,Bar,,,,,");
        assertThat(json(put("", "application/x-ndjson", lines.body().getBytes(StandardCharsets.UTF_8)), 200)
                        .get("unchanged")
                        .intValue())
                .isEqualTo(2);
        assertThat(json(put("", "text/csv", csv.body().getBytes(StandardCharsets.UTF_8)), 200)
                        .get("unchanged")
                        .intValue())
                .isEqualTo(2);
    }

    private Map<String, String> names() {
        return names(watchlist);
    }

    /** Main name by id, as somebody sees it who reads the topic from its beginning. */
    private static Map<String, String> names(String watchlist) {
        Map<String, String> names = new TreeMap<>();
        CommittedRecords.of(broker, Topics.WATCHED_COMPANIES).forEach(record -> {
            if (record.key().startsWith(watchlist + "/")) {
                String id = record.key().substring(watchlist.length() + 1);
                WatchedCompany company = record.value();
                if (company == null) {
                    names.remove(id);
                } else {
                    names.put(id, company.getNames().get(0));
                }
            }
        });
        return names;
    }

    private long records() {
        return CommittedRecords.of(broker, Topics.WATCHED_COMPANIES).stream()
                .filter(record -> record.key().startsWith(watchlist + "/"))
                .count();
    }

    private static byte[] csv(String... rows) {
        return Stream.concat(Stream.of("id,name"), Stream.of(rows))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String company(String id, String name) {
        return "{\"id\": \"%s\", \"names\": [\"%s\"]}".formatted(id, name);
    }

    private HttpResponse<String> post(String below, String type, String body) throws Exception {
        return client.send(
                request(path + below)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String query, String type, byte[] body) throws Exception {
        return client.send(putting(query, type, body), BodyHandlers.ofString());
    }

    private HttpRequest putting(String query, String type, byte[] body) {
        return request(path + query)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.httpPort() + path))
                .timeout(LIMIT);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new JsonMapper().readTree(answer.body());
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return answer.body();
    }
}
