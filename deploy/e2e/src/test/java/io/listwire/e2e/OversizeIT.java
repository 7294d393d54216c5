package io.listwire.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.standalone.broker.EmbeddedBroker;
import io.listwire.standalone.registry.RegistryProcess;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change whose before and after together are larger than ingest lets any record be. */
class OversizeIT {

    private static final String HEADER = new String(DemoData.bytes("uvl-2022-05-16.csv"), StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .orElseThrow();
    // Three bytes each in UTF-8: below the limit of a record alone, above it twice.
    private static final int CHARACTERS = 900_000;

    @TempDir
    Path directory;

    private EmbeddedBroker broker;
    private RegistryProcess registry;
    private Pipeline pipeline;

    @BeforeEach
    void start() throws InterruptedException {
        broker = EmbeddedBroker.start(directory.resolve("broker"));
        registry = RegistryProcess.start(directory.resolve("registry"), broker.bootstrapServers());
        pipeline = Pipeline.start(broker.bootstrapServers(), registry.address(), directory.resolve("state"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
        registry.close();
        broker.close();
    }

    @Test
    void shouldAlertOnChangeOfVeryLongEntry() {
        post("中".repeat(CHARACTERS));
        pipeline.await(Topics.SNAPSHOT_RESULTS, results -> results.size() == 1);
        post("国".repeat(CHARACTERS));

        List<Alert> alerts = pipeline.await(Topics.ALERTS, found -> found.size() == 2);

        assertThat(alerts).extracting(Alert::getKind).containsExactly(AlertKind.LIST_CHANGE, AlertKind.SNAPSHOT_DIGEST);
        assertThat(pipeline.read(Topics.DEAD_LETTERS)).isEmpty();
    }

    private void post(String remarks) {
        String row = "x,Unverified List (UVL) - Bureau of Industry and Security,,,,North Star,,\"1 Main Street, CN\""
                + ",".repeat(13) + remarks + ",".repeat(8);
        HttpResponse<String> answer = pipeline.post(
                "/v1/lists/US-BIS-UVL/snapshots?format=csl",
                "text/csv",
                (HEADER + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
