package io.listwire.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.SnapshotResult;
import io.listwire.standalone.broker.EmbeddedBroker;
import io.listwire.standalone.registry.RegistryProcess;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the broker and the registry of the one-process edition. */
class EmbeddedPipelineIT extends PipelineScenario {

    private static final String LONG = "JP-METI-EUL";
    // Three bytes each in UTF-8: below the limit of a record alone, above it twice.
    private static final int CHARACTERS = 900_000;

    @TempDir
    static Path directory;

    private EmbeddedBroker broker;
    private RegistryProcess registry;
    private Pipeline pipeline;

    @BeforeAll
    void start() throws InterruptedException {
        broker = EmbeddedBroker.start(directory.resolve("broker"));
        registry = RegistryProcess.start(directory.resolve("registry"), broker.bootstrapServers());
        pipeline = Pipeline.start(broker.bootstrapServers(), registry.address(), directory.resolve("state"));
    }

    @AfterAll
    void stop() {
        pipeline.close();
        registry.close();
        broker.close();
    }

    @Override
    Pipeline pipeline() {
        return pipeline;
    }

    @Test
    @Order(7)
    void shouldAlertOnChangeOfVeryLongEntry() {
        int letters = pipeline.read(Topics.DEAD_LETTERS).size();
        postEntry("中".repeat(CHARACTERS));
        pipeline.await(Topics.SNAPSHOT_RESULTS, results -> ofLongEntry(results) == 1);
        postEntry("国".repeat(CHARACTERS));
        pipeline.await(Topics.SNAPSHOT_RESULTS, results -> ofLongEntry(results) == 2);

        assertThat(pipeline.read(Topics.ALERTS))
                .filteredOn(alert -> alert.getSubject().equals(LONG))
                .extracting(Alert::getKind)
                .containsExactly(AlertKind.LIST_CHANGE, AlertKind.SNAPSHOT_DIGEST);
        assertThat(pipeline.read(Topics.DEAD_LETTERS)).hasSize(letters);
    }

    private static long ofLongEntry(List<SnapshotResult> results) {
        return results.stream()
                .filter(result -> result.getSnapshot().getList().equals(LONG))
                .count();
    }

    private void postEntry(String remarks) {
        String file = "list,name,remarks\n" + LONG + ",North Star," + remarks + "\n";
        HttpResponse<String> answer = pipeline.post(
                "/v1/lists/" + LONG + "/snapshots?format=listwire-csv",
                "text/csv",
                file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
