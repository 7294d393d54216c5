package io.listwire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.ChangeAction;
import io.listwire.schema.DeadLetter;
import io.listwire.schema.DuplicateKind;
import io.listwire.schema.FailureStage;
import io.listwire.schema.ListChange;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotResult;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The Unverified List from 2022 to 2023 as a user sees it, on whichever broker and registry the subclass brings. The
 * steps are one story and run in order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class PipelineScenario {

    private static final String LIST = "US-BIS-UVL";

    abstract Pipeline pipeline();

    @Test
    @Order(1)
    void shouldTakeInBaselineQuietly() {
        HttpResponse<String> answer = postList("uvl-2022-05-16.csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<SnapshotResult> results = pipeline().await(Topics.SNAPSHOT_RESULTS, found -> !found.isEmpty());
        assertThat(results)
                .extracting(SnapshotResult::getOutcome, SnapshotResult::getEntries)
                .containsExactly(tuple(SnapshotOutcome.BASELINE, 201));
        assertThat(pipeline().read(Topics.LISTED_PARTIES)).hasSize(201);
        assertThat(pipeline().read(Topics.ALERTS)).isEmpty();
    }

    @Test
    @Order(2)
    void shouldPublishNothingForTheSameBytes() {
        HttpResponse<String> answer = postList("uvl-2022-05-16.csv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"published\":0");
        assertThat(pipeline().read(Topics.LIST_SNAPSHOTS)).hasSize(203);
    }

    @Test
    @Order(3)
    void shouldAlertOnDocumentThatNamesWatchedCompanyOnList() {
        String company = """
                {"id": "4711", "names": ["AECC South Industry Co. Ltd"], "country": "CN"}""";
        String article = """
                {"id": "a-1", "source": "wire", "title": "Engine maker waits for an end-use check",
                 "text": "AECC South Industry Co. Ltd, which stands on the Unverified List of the U.S. Commerce\
                 Department, has asked for a visit by the Bureau of Industry and Security.",
                 "publishedAt": "2023-08-21T10:00:00Z"}""";
        assertThat(postJson("/v1/watchlists/suppliers/companies", company).statusCode())
                .isEqualTo(200);
        pipeline().await(Topics.WATCHED_COMPANIES, companies -> companies.size() == 1);
        assertThat(postJson("/v1/news", article).statusCode()).isEqualTo(200);

        List<Alert> alerts = pipeline().await(Topics.ALERTS, found -> found.size() >= 2);

        assertThat(alerts)
                .extracting(Alert::getKind)
                .containsExactlyInAnyOrder(AlertKind.SCREENING_MATCH, AlertKind.DOCUMENT_MENTION);
        assertThat(alerts)
                .filteredOn(PipelineScenario::isMention)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getSubject()).isEqualTo("suppliers/4711");
                    assertThat(alert.getDocument()
                                    .orElseThrow()
                                    .getMentions()
                                    .get(0)
                                    .getList())
                            .isEqualTo(LIST);
                });
    }

    @Test
    @Order(4)
    void shouldLinkTheSameStoryOfAnotherFeedToTheFirst() {
        String article = """
                {"id": "b-1", "source": "another-wire", "title": "Engine maker waits",
                 "text": "AECC South Industry Co. Ltd, which stands on the Unverified List of the U.S. Commerce\
                 Department, has asked for a visit by the Bureau of Industry and Security.",
                 "publishedAt": "2023-08-21T11:00:00Z"}""";
        assertThat(postJson("/v1/news", article).statusCode()).isEqualTo(200);

        assertThat(pipeline().await(Topics.DOCUMENT_DUPLICATES, found -> !found.isEmpty()))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.getDocument().getSource()).isEqualTo("another-wire");
                    assertThat(link.getEarlier().getSource()).isEqualTo("wire");
                    assertThat(link.getKind()).isEqualTo(DuplicateKind.SAME);
                });
    }

    @Test
    @Order(5)
    void shouldAlertOnEveryChangeOfTheNextSnapshot() {
        assertThat(postList("uvl-2023-11-30.csv").statusCode()).isEqualTo(200);

        List<Alert> alerts =
                pipeline().await(Topics.ALERTS, found -> found.stream().anyMatch(PipelineScenario::isDigest));

        Map<ChangeAction, Long> changes = pipeline().read(Topics.LIST_CHANGES).stream()
                .collect(Collectors.groupingBy(ListChange::getAction, Collectors.counting()));
        assertThat(changes)
                .isEqualTo(Map.of(ChangeAction.LISTED, 43L, ChangeAction.DELISTED, 58L, ChangeAction.COSMETIC, 1L));
        assertThat(alerts.stream().filter(alert -> alert.getKind() == AlertKind.LIST_CHANGE))
                .hasSize(101);
        assertThat(alerts.stream().filter(PipelineScenario::isDigest)).hasSize(1);
        assertThat(alerts.stream().filter(PipelineScenario::isMention))
                .as("two feeds, one story")
                .hasSize(1);
        assertThat(alerts).extracting(Alert::getAlertId).doesNotHaveDuplicates();
        assertThat(delistedCountries()).isEqualTo(Map.of("CN", 41L, "RU", 10L, "PK", 6L, "AE", 1L));
    }

    @Test
    @Order(6)
    void shouldSendPoisonOnEveryInputToDeadLetters() {
        List<Topic<?>> inputs = List.of(
                Topics.LIST_SNAPSHOTS,
                Topics.NEWS,
                Topics.POLICY_NOTICES,
                Topics.WATCHED_COMPANIES,
                Topics.SCREENING_DECISIONS,
                Topics.WATCHLIST_SETTINGS);
        inputs.forEach(this::poison);

        List<DeadLetter> letters = pipeline().await(Topics.DEAD_LETTERS, found -> found.size() == inputs.size());

        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.getStage()).isEqualTo(FailureStage.DESERIALIZATION);
            assertThat(letter.getErrorMessage()).contains("magic byte");
        });
        assertThat(letters.stream().map(letter -> letter.getTopic().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(
                        inputs.stream().map(Topic::name).toList());
        ConsumerRecord<String, DeadLetter> record = CommittedRecords.records(
                        pipeline().bootstrapServers(), pipeline().serdes(), Topics.DEAD_LETTERS)
                .get(0);
        assertThat(new String(
                        record.headers().lastHeader("listwire.error.stage").value(), StandardCharsets.UTF_8))
                .isEqualTo("DESERIALIZATION");
        assertThat(pipeline().processor().deadLetters(FailureStage.DESERIALIZATION))
                .isEqualTo(inputs.size());
    }

    @Test
    @Order(7)
    void shouldGoOnAfterPoison() {
        assertThat(postList("uvl-2022-05-16.csv").statusCode()).isEqualTo(200);

        List<SnapshotResult> results = pipeline().await(Topics.SNAPSHOT_RESULTS, found -> found.size() == 3);

        assertThat(results.get(2).getOutcome()).isEqualTo(SnapshotOutcome.APPLIED);
        assertThat(results.get(2).getListed()).isEqualTo(58);
        assertThat(results.get(2).getDelisted()).isEqualTo(43);
    }

    private HttpResponse<String> postList(String file) {
        return pipeline().post("/v1/lists/" + LIST + "/snapshots?format=csl", "text/csv", DemoData.bytes(file));
    }

    private HttpResponse<String> postJson(String path, String json) {
        return pipeline().post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Long> delistedCountries() {
        return pipeline().read(Topics.LIST_CHANGES).stream()
                .filter(change -> change.getAction() == ChangeAction.DELISTED)
                .map(change -> change.getBefore()
                        .orElseThrow()
                        .getAddresses()
                        .get(0)
                        .getCountry()
                        .orElse("none"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private void poison(Topic<?> topic) {
        Map<String, Object> configuration =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, pipeline().bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] poison = "no Avro at all".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(topic.name(), poison, poison)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("poison was not taken by " + topic.name(), e);
        }
    }

    private static boolean isMention(Alert alert) {
        return alert.getKind() == AlertKind.DOCUMENT_MENTION;
    }

    private static boolean isDigest(Alert alert) {
        return alert.getKind() == AlertKind.SNAPSHOT_DIGEST;
    }
}
