package io.listwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.ingest.IngestService;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.schema.MatchBand;
import io.listwire.schema.Publication;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.Verdict;
import io.listwire.schema.WatchedCompany;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchlistApiIT {

    private static final String LIST = "US-OFAC-SDN";
    private static final Instant NOW = Instant.parse("2023-08-21T12:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    static Path directory;

    private static TestBroker broker;
    private static IngestService service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        broker = TestBroker.start(directory);
        service = IngestService.start(IngestSettings.of(broker.settings()));
        WatchedCompany company =
                new WatchedCompany("suppliers", "公司 1", List.of("Foo"), null, List.of(), List.of(), null);
        tell(Topics.WATCHED_COMPANIES, "suppliers/公司 1", company);
        for (String party : List.of("id:36", "name:Foo // Bar / Söhne & Co 50% (№7)+#1?;x", "id:ended", "id:gone")) {
            tell(Topics.SCREENING_MATCHES, key(party), match(company, party, !party.equals("id:ended")));
        }
        tell(Topics.SCREENING_MATCHES, key("id:gone"), null);
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    private static String key(String party) {
        return "suppliers/公司 1/" + LIST + "/" + party;
    }

    private static ScreeningMatch match(WatchedCompany company, String party, boolean active) {
        return ScreeningMatch.newBuilder()
                .setCompany(company)
                .setList(LIST)
                .setPartyId(party)
                .setPartyName("Foo Ltd")
                .setCompanyName("Foo")
                .setScore(0.91)
                .setExplanation("the same word")
                .setActive(active)
                .setBand(MatchBand.ALERT)
                .setVersion("v1")
                .build();
    }

    @Test
    void shouldTellTheMatchesThatHold() throws Exception {
        HttpResponse<String> answer = get("/v1/watchlists/suppliers/matches");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(answer.body().lines().map(WatchlistApiIT::parsed))
                .extracting(match -> match.get("partyId").textValue())
                .containsExactlyInAnyOrder("id:36", "name:Foo // Bar / Söhne & Co 50% (№7)+#1?;x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id:36", "name:Foo // Bar / Söhne & Co 50% (№7)+#1?;x"})
    void shouldPublishADecisionAboutAMatchThatHolds(String party) throws Exception {
        JsonNode made = json(decide("公司 1", party, "false-positive"), 202);

        assertThat(made.get("verdict").textValue()).isEqualTo("FALSE_POSITIVE");
        assertThat(CommittedRecords.of(broker, Topics.SCREENING_DECISIONS))
                .filteredOn(record -> record.value().getPartyId().equals(party))
                .last()
                .satisfies(record -> {
                    ScreeningDecision decision = record.value();
                    assertThat(record.key()).isEqualTo("suppliers/公司 1");
                    assertThat(decision.getVerdict()).isEqualTo(Verdict.FALSE_POSITIVE);
                    assertThat(decision.getBy()).isEqualTo("pat");
                    assertThat(decision.getMatchVersion()).contains("v1");
                });
    }

    @Test
    void shouldShowTheAuditTrail() throws Exception {
        json(decide("公司 1", "id:36", "in-review"), 202);
        json(decide("公司 1", "id:36", "confirmed"), 202);

        JsonNode all = json(get("/v1/watchlists/suppliers/decisions?company=" + encoded("公司 1")), 200);

        List<String> verdicts = all.findValuesAsText("verdict");
        assertThat(verdicts.subList(verdicts.size() - 2, verdicts.size())).containsExactly("IN_REVIEW", "CONFIRMED");
        assertThat(json(get("/v1/watchlists/suppliers/decisions?company=other"), 200))
                .isEmpty();
        assertThat(json(get("/v1/watchlists/other/decisions"), 200)).isEmpty();
    }

    @Test
    void shouldRefuseADecisionAboutAMatchThatDoesNotHold() throws Exception {
        json(decide("公司 1", "id:ended", "confirmed"), 404);
        json(decide("公司 1", "id:gone", "confirmed"), 404);
        json(decide("公司 1", "id:3", "confirmed"), 404);
        json(decide("other", "id:36", "confirmed"), 404);
        assertThat(json(decide("公司 1", "id:36", "perhaps"), 400).get("detail").textValue())
                .contains("false-positive");
    }

    @Test
    void shouldSetThresholdsAndShowThem() throws Exception {
        String chosen = "{\"alertThreshold\": 0.9, \"reviewThreshold\": 0.8, \"by\": \"pat\", \"reason\": \"noise\"}";

        JsonNode set = json(put("/v1/watchlists/suppliers/settings", chosen), 200);
        JsonNode shown = json(get("/v1/watchlists/suppliers"), 200);

        assertThat(shown.get("companies").intValue()).isEqualTo(1);
        assertThat(shown.get("settings")).isEqualTo(set);
        assertThat(set.get("alertThreshold").doubleValue()).isEqualTo(0.9);
        assertThat(set.get("by").textValue()).isEqualTo("pat");
        assertThat(json(get("/v1/watchlists"), 200).findValuesAsText("watchlist"))
                .contains("suppliers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alertThreshold\": 0, \"by\": \"pat\"}",
                "{\"alertThreshold\": 1.01, \"by\": \"pat\"}",
                "{\"alertThreshold\": \"0.9\", \"by\": \"pat\"}",
                "{\"alertThreshold\": 0.8, \"reviewThreshold\": 0.9, \"by\": \"pat\"}",
                "{\"reviewThreshold\": 0.9, \"by\": \"pat\"}",
                "{\"alertThreshold\": 0.8}",
                "{\"alertThreshold\": 0.8, \"by\": \"pat\", \"force\": 1}",
                "[]"
            })
    void shouldRefuseThresholdsThatAreNone(String body) throws Exception {
        json(put("/v1/watchlists/suppliers/settings", body), 400);
    }

    @Test
    void shouldSayWhatIsUnknown() throws Exception {
        json(get("/v1/watchlists/nobody"), 404);
        json(get("/v1/watchlists/nobody/companies"), 404);
        json(get("/v1/watchlists/nobody/matches"), 404);
        json(get("/v1/watchlists/a%2Fb"), 400);
    }

    @Test
    void shouldSayThatAReplacementHasNotEndedUntilOneDoes() throws Exception {
        // What an instance leaves behind that dies in the middle.
        tell(Topics.PUBLICATIONS, "replacement:halves", new Publication("erp", "halves", "0".repeat(64), 3, NOW));
        tell(
                Topics.WATCHED_COMPANIES,
                "halves/1",
                new WatchedCompany("halves", "1", List.of("A"), null, List.of(), List.of(), null));

        JsonNode shown = json(get("/v1/watchlists/halves"), 200);
        assertThat(shown.at("/unfinishedReplacement/companies").intValue()).isEqualTo(3);
        assertThat(shown.at("/unfinishedReplacement/source").textValue()).isEqualTo("erp");

        json(put("/v1/watchlists/halves", "[{\"id\": \"1\", \"names\": [\"A\"]}]"), 200);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(json(get("/v1/watchlists/halves"), 200)
                                .get("unfinishedReplacement")
                                .isNull())
                        .isTrue());
    }

    private HttpResponse<String> decide(String company, String party, String verdict) throws Exception {
        String path = "/v1/watchlists/suppliers/companies/" + encoded(company) + "/matches/" + LIST + "/"
                + encoded(party) + "/decision";
        String body = "{\"verdict\": \"%s\", \"by\": \"pat\", \"reason\": \"other address\"}".formatted(verdict);
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    // What the processor does, or another instance.
    private static <V extends SpecificRecord> void tell(Topic<V> topic, String key, V value) throws Exception {
        try (SchemaRegistryClient registry = RegisteredSchemas.client(broker.registry());
                KafkaProducer<String, V> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        new StringSerializer(),
                        new ContractSerdes(broker.registry(), registry)
                                .values(topic)
                                .serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.httpPort() + path));
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return parsed(answer.body());
    }

    private static JsonNode parsed(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (Exception e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
