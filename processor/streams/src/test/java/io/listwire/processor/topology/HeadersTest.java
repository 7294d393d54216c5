package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.ListwireHeaders;
import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.WatchedCompany;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That whatever comes of a record says which input it came from, and under which trace. */
class HeadersTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @TempDir
    Path state;

    private TopologyFixture topology;

    @BeforeEach
    void start() {
        topology = new TopologyFixture(state);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    static Stream<Topic<? extends SpecificRecord>> madeOfSnapshots() {
        return Stream.of(
                Topics.LISTED_PARTIES, Topics.LIST_CHANGES, Topics.SNAPSHOT_RESULTS, Topics.LIST_STATUS, Topics.ALERTS);
    }

    @ParameterizedTest
    @MethodSource("madeOfSnapshots")
    void shouldCarryTheHeadersOfTheEndMarkerToAllThatIsMadeOfASnapshot(Topic<? extends SpecificRecord> output) {
        send("baseline", Snapshots.of("baseline", Snapshots.party("North Star", "CN")));
        read(output);

        send("change", Snapshots.of("change", Snapshots.party("North Star", "CN"), Snapshots.party("Sea Fox", "RU")));

        assertThat(read(output))
                .isNotEmpty()
                .allSatisfy(record ->
                        assertThat(text(record, ListwireHeaders.CORRELATION_ID)).isEqualTo("change-end"))
                .allSatisfy(record ->
                        assertThat(text(record, ListwireHeaders.TRACEPARENT)).isEqualTo(TRACE));
    }

    @Test
    void shouldCarryTheHeadersOfTheDocumentToItsAlert() {
        send("baseline", Snapshots.of("baseline", Snapshots.party("North Star Trading Ltd", "CN")));
        topology.input(Topics.WATCHED_COMPANIES)
                .pipeInput(new TestRecord<>("suppliers/1", company(), headers("company", "company")));

        topology.input(Topics.NEWS).pipeInput(new TestRecord<>("a-1", article(), headers("article", "document")));

        assertThat(read(Topics.ENRICHED_DOCUMENTS))
                .extracting(record -> text(record, ListwireHeaders.CORRELATION_ID))
                .containsExactly("article");
        List<TestRecord<String, Alert>> alerts = read(Topics.ALERTS);
        assertThat(alerts)
                .filteredOn(record -> record.value().getKind() == AlertKind.DOCUMENT_MENTION)
                .extracting(record -> text(record, ListwireHeaders.CORRELATION_ID))
                .containsExactly("article");
        assertThat(alerts)
                .filteredOn(record -> record.value().getKind() == AlertKind.SCREENING_MATCH)
                .extracting(record -> text(record, ListwireHeaders.CORRELATION_ID))
                .containsExactly("company");
        assertThat(topology.processor().metrics().scrape())
                .contains(
                        "listwire_alerts_total{kind=\"document_mention\"} 1.0",
                        "listwire_alert_latency_seconds_count{source=\"document\"} 1");
    }

    private void send(String id, List<ListSnapshotPart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            String part = i == parts.size() - 1 ? id + "-end" : id + "-" + i;
            topology.input(Topics.LIST_SNAPSHOTS)
                    .pipeInput(new TestRecord<>(
                            parts.get(i).getList(), parts.get(i), headers(part, "list"), TopologyFixture.START));
        }
    }

    private static Headers headers(String id, String cause) {
        return new RecordHeaders()
                .add(ListwireHeaders.CORRELATION_ID, id.getBytes(StandardCharsets.UTF_8))
                .add(ListwireHeaders.TRACEPARENT, TRACE.getBytes(StandardCharsets.UTF_8))
                .add(ListwireHeaders.CAUSE, cause.getBytes(StandardCharsets.UTF_8));
    }

    private <V extends SpecificRecord> List<TestRecord<String, V>> read(Topic<V> topic) {
        return topology.output(topic).readRecordsToList();
    }

    private static String text(TestRecord<?, ?> record, String header) {
        return ListwireHeaders.text(record.headers(), header).orElse("");
    }

    private static WatchedCompany company() {
        return WatchedCompany.newBuilder()
                .setWatchlist("suppliers")
                .setCompany("1")
                .setNames(List.of("North Star Trading Ltd"))
                .build();
    }

    private static NewsArticle article() {
        return NewsArticle.newBuilder()
                .setDocumentId("a-1")
                .setSource("wire")
                .setSourceId("a-1")
                .setTitle("Exporters on notice")
                .setText("North Star Trading Ltd is named here.")
                .setRetrievedAt(TopologyFixture.START)
                .setContentSha256("0".repeat(64))
                .build();
    }
}
