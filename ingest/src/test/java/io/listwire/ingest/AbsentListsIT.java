package io.listwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.listwire.contract.Topics;
import io.listwire.ingest.broker.CommittedRecords;
import io.listwire.ingest.broker.CslFile;
import io.listwire.ingest.broker.TestBroker;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.schema.ListSnapshotPart;
import io.listwire.schema.SnapshotEnd;
import io.listwire.schema.SnapshotStart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbsentListsIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    private TestBroker broker;
    private Path file;

    @BeforeEach
    void startBroker() throws Exception {
        broker = TestBroker.start(directory);
        file = Files.write(
                directory.resolve("lists.csv"),
                new CslFile()
                        .row(CslFile.UVL, "a")
                        .row(CslFile.ENTITY_LIST, "b")
                        .bytes());
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void shouldSendAnEmptySnapshotWithTheReasonWhenAListIsAbsentFromItsFile() throws Exception {
        try (IngestService service = start()) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(6));
            Files.write(file, new CslFile().row(CslFile.UVL, "a").bytes());
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(6 + 3 + 2));
        }
        List<ListSnapshotPart> absent = lastOf("US-BIS-EL", 2);
        assertThat(((SnapshotStart) absent.get(0).getPart()).getDefects())
                .singleElement()
                .asString()
                .contains("absent")
                .contains("US-BIS-UVL");
        assertThat(((SnapshotEnd) absent.get(1).getPart()).getCount()).isZero();
    }

    @Test
    void shouldSendEmptySnapshotsOfAllListsWhenTheFileIsNoListAnyMore() throws Exception {
        try (IngestService service = start()) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(6));
            Files.writeString(file, "<html><body>Down for maintenance</body></html>\n");
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(6 + 2 + 2));
        }
        for (String list : List.of("US-BIS-EL", "US-BIS-UVL")) {
            assertThat(((SnapshotStart) lastOf(list, 2).get(0).getPart()).getDefects())
                    .singleElement()
                    .asString()
                    .contains("HTML");
        }
        assertThat(CommittedRecords.values(broker, Topics.DEAD_LETTERS)).hasSize(1);
    }

    @Test
    void shouldSendWhatCameBeforeTheBreakWhenTheFileBreaksOff() throws Exception {
        try (IngestService service = start()) {
            assertThat(service.httpPort()).isPositive();
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(6));
            String text = Files.readString(file);
            Files.write(file, text.substring(0, text.length() - 3).getBytes(StandardCharsets.UTF_8));
            await().atMost(LIMIT).untilAsserted(() -> assertThat(parts()).hasSize(6 + 3 + 2));
        }
        assertThat(((SnapshotStart) lastOf("US-BIS-UVL", 3).get(0).getPart()).getDefects())
                .hasSize(1);
        assertThat(((SnapshotStart) lastOf("US-BIS-EL", 2).get(0).getPart()).getDefects())
                .hasSize(1);
    }

    private IngestService start() {
        Map<String, String> settings = new TreeMap<>(broker.settings());
        settings.put("ingest.sources", "source");
        settings.put("source.source.kind", "list");
        settings.put("source.source.format", "csl");
        settings.put("source.source.address", file.toString());
        settings.put("source.source.interval", "PT1S");
        return IngestService.start(IngestSettings.of(settings));
    }

    private List<ConsumerRecord<String, ListSnapshotPart>> parts() {
        return CommittedRecords.of(broker, Topics.LIST_SNAPSHOTS);
    }

    private List<ListSnapshotPart> lastOf(String list, int count) {
        List<ListSnapshotPart> all = parts().stream()
                .map(ConsumerRecord::value)
                .filter(part -> part.getList().equals(list))
                .toList();
        return all.subList(all.size() - count, all.size());
    }
}
