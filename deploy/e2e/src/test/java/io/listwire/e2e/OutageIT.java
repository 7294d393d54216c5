package io.listwire.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.SnapshotOutcome;
import io.listwire.schema.SnapshotResult;
import io.listwire.standalone.broker.EmbeddedBroker;
import io.listwire.standalone.registry.RegistryProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A registry that is away for a while, a broker that restarts: nothing is lost, nothing comes twice. One pipeline goes
 * through both.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {

    private static final int CHANGES = 101;

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
        post("uvl-2022-05-16.csv");
        pipeline.await(Topics.SNAPSHOT_RESULTS, results -> results.size() == 1);
    }

    @AfterAll
    void stop() {
        pipeline.close();
        registry.close();
        broker.close();
    }

    @Test
    @Order(1)
    void shouldAlertOnEveryChangeOnceWhenRegistryWasAway() {
        registry.close();
        HttpResponse<String> answer = tryToPost("uvl-2023-11-30.csv");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
        registry = RegistryProcess.start(directory.resolve("registry"), broker.bootstrapServers());
        post("uvl-2023-11-30.csv");

        assertEveryChangeOnce(1);
    }

    @Test
    @Order(2)
    void shouldAlertOnEveryChangeOnceWhenBrokerRestarts() {
        broker.close();
        broker = EmbeddedBroker.start(directory.resolve("broker"));
        post("uvl-2022-05-16.csv");

        assertEveryChangeOnce(2);
    }

    /** @param times how often the list has changed to its other edition by now */
    private void assertEveryChangeOnce(int times) {
        List<SnapshotResult> results = pipeline.await(Topics.SNAPSHOT_RESULTS, found -> found.size() == times + 1);
        assertThat(results.get(times).getOutcome()).isEqualTo(SnapshotOutcome.APPLIED);
        List<Alert> alerts = pipeline.read(Topics.ALERTS);
        assertThat(alerts).extracting(Alert::getAlertId).doesNotHaveDuplicates();
        assertThat(alerts)
                .extracting(Alert::getKind)
                .hasSize(times * (CHANGES + 1))
                .containsOnly(AlertKind.LIST_CHANGE, AlertKind.SNAPSHOT_DIGEST);
    }

    private void post(String file) {
        Awaits.until(() -> tryToPost(file), answer -> answer.statusCode() == 200, "ingest takes " + file);
    }

    private HttpResponse<String> tryToPost(String file) {
        return pipeline.post("/v1/lists/US-BIS-UVL/snapshots?format=csl", "text/csv", DemoData.bytes(file));
    }
}
