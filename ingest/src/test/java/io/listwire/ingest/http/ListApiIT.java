package io.listwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topics;
import io.listwire.ingest.IngestService;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.schema.Decision;
import io.listwire.schema.HeldSnapshot;
import io.listwire.schema.ListStatus;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.SnapshotRef;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListApiIT {

    private static final Instant NOW = Instant.parse("2023-08-21T12:00:00Z");
    private static final String HELD = "US-BIS-UVL@00112233aabbccdd";
    private static final String DECISION = "{\"by\": \"pat\", \"reason\": \"the rule removes them\"}";

    @TempDir
    static Path directory;

    private static TestBroker broker;
    private static IngestService service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        broker = TestBroker.start(directory);
        Map<String, String> settings = broker.settings();
        settings.put("ingest.spool.directory", directory.resolve("spool").toString());
        service = IngestService.start(IngestSettings.of(settings));
        tell(status("US-BIS-UVL", HELD));
        tell(status("UN-SC", null));
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void shouldSayWhereListsStandAndWhatIsHeld() throws Exception {
        JsonNode all = json(get("/v1/lists"), 200);
        JsonNode one = json(get("/v1/lists/US-BIS-UVL"), 200);

        assertThat(all.findValuesAsText("list")).containsExactly("UN-SC", "US-BIS-UVL");
        assertThat(one).isEqualTo(all.get(1));
        assertThat(one.at("/held/snapshot/snapshotId").textValue()).isEqualTo(HELD);
        assertThat(one.at("/held/reason").textValue()).isEqualTo("it shrinks from 201 to 12");
        assertThat(one.at("/entries").intValue()).isEqualTo(201);
        assertThat(all.get(0).get("held").isNull()).isTrue();
    }

    @Test
    void shouldPublishADecisionWhenTheSnapshotIsHeld() throws Exception {
        JsonNode answer = json(post("/v1/lists/US-BIS-UVL/snapshots/" + HELD + "/release", DECISION), 202);

        assertThat(answer.get("decision").textValue()).isEqualTo("RELEASE");
        List<SnapshotDecision> published = CommittedRecords.values(broker, Topics.SNAPSHOT_DECISIONS);
        assertThat(published).singleElement().satisfies(decision -> {
            assertThat(decision.getList()).isEqualTo("US-BIS-UVL");
            assertThat(decision.getSnapshotId()).isEqualTo(HELD);
            assertThat(decision.getDecision()).isEqualTo(Decision.RELEASE);
            assertThat(decision.getBy()).isEqualTo("pat");
            assertThat(decision.getReason()).isEqualTo("the rule removes them");
            assertThat(answer.get("decidedAt").textValue())
                    .isEqualTo(decision.getDecidedAt().toString());
        });
    }

    @Test
    void shouldRefuseADecisionAboutWhatIsNotHeld() throws Exception {
        assertThat(json(post("/v1/lists/US-BIS-UVL/snapshots/US-BIS-UVL@ff/discard", DECISION), 409)
                        .get("detail")
                        .textValue())
                .contains(HELD);
        json(post("/v1/lists/UN-SC/snapshots/UN-SC@ff/discard", DECISION), 409);
        json(post("/v1/lists/US-BIS-EL/snapshots/US-BIS-EL@ff/discard", DECISION), 404);
        json(get("/v1/lists/US-BIS-EL"), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"by\": \"pat\"}",
                "{\"by\": \"\", \"reason\": \"x\"}",
                "{\"by\": \"pat\", \"reason\": \"a\\nb\"}",
                "{\"by\": \"pat\", \"reason\": \"x\", \"force\": true}",
                "{\"by\": \"pat\", \"by\": \"sam\", \"reason\": \"x\"}",
                "{\"by\": 7, \"reason\": \"x\"}",
                "{\"by\": \"pat\", \"reason\": \"x\"",
                ""
            })
    void shouldRefuseADecisionWithoutWhoAndWhy(String body) throws Exception {
        json(post("/v1/lists/US-BIS-UVL/snapshots/" + HELD + "/discard", body), 400);

        assertThat(CommittedRecords.values(broker, Topics.SNAPSHOT_DECISIONS))
                .extracting(SnapshotDecision::getDecision)
                .doesNotContain(Decision.DISCARD);
    }

    private static ListStatus status(String list, String held) {
        SnapshotRef ref = SnapshotRef.newBuilder()
                .setSnapshotId(list + "@99")
                .setList(list)
                .setRetrievedAt(NOW)
                .setAddress("uvl.csv")
                .setSha256("0".repeat(64))
                .setFormat("csl")
                .setParser("csl/1")
                .build();
        HeldSnapshot open = held == null
                ? null
                : HeldSnapshot.newBuilder()
                        .setSnapshot(
                                SnapshotRef.newBuilder(ref).setSnapshotId(held).build())
                        .setReason("it shrinks from 201 to 12")
                        .setHeldAt(NOW)
                        .setEntries(12)
                        .setListed(0)
                        .setDelisted(189)
                        .setAmended(0)
                        .setExamples(List.of("DELISTED Foo"))
                        .build();
        return ListStatus.newBuilder()
                .setList(list)
                .setCurrent(ref)
                .setEntries(201)
                .setHeld(open)
                .setUpdatedAt(NOW)
                .build();
    }

    // What the processor does.
    private static void tell(ListStatus status) throws Exception {
        try (SchemaRegistryClient registry = RegisteredSchemas.client(broker.registry());
                KafkaProducer<String, ListStatus> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        new StringSerializer(),
                        new ContractSerdes(broker.registry(), registry)
                                .values(Topics.LIST_STATUS)
                                .serializer())) {
            producer.send(new ProducerRecord<>(Topics.LIST_STATUS.name(), status.getList(), status))
                    .get();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.httpPort() + path));
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new JsonMapper().readTree(answer.body());
    }
}
