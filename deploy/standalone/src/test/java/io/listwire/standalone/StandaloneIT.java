package io.listwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import io.listwire.standalone.subscription.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneIT {

    private static final String BEFORE = "uvl-2022-05-16.csv";
    private static final String AFTER = "uvl-2023-11-30.csv";

    @TempDir
    Path directory;

    @Test
    void shouldNeitherRepeatNorLoseAlertsWhenRestarted() throws Exception {
        try (Standalone edition = start()) {
            send(edition, BEFORE);
            assertThat(alerts(edition)).isEmpty();
        }
        List<String> alerts;
        try (Standalone edition = start()) {
            send(edition, AFTER);
            alerts = alerts(edition);
        }
        assertThat(alerts).hasSize(102).doesNotHaveDuplicates();

        try (Standalone edition = start()) {
            edition.awaitCaughtUp();
            assertThat(alerts(edition)).isEqualTo(alerts);
            send(edition, AFTER);
            assertThat(alerts(edition)).isEqualTo(alerts);
        }
    }

    @Test
    void shouldGoOnWhenTheRegistryIsKilled() throws Exception {
        try (Standalone edition = start()) {
            send(edition, BEFORE);
            ProcessHandle registry = registry();

            registry.destroyForcibly();

            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            !registry.isAlive() && answers(edition.registry().get("schema.registry.url")));
            send(edition, AFTER);
            assertThat(alerts(edition)).hasSize(102);
            assertThat(edition.failure().now()).isEmpty();
        }
    }

    @Test
    void shouldLeaveTheRunningEditionAloneWhenASecondOneStartsOverIt() throws Exception {
        DataDirectory data = new DataDirectory(directory);
        try (Standalone edition = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StandaloneException.class)
                    .hasMessageContaining("in use");

            assertThat(data.connection()).exists();
            send(edition, BEFORE);
        }
        assertThat(data.connection()).doesNotExist();
    }

    private Standalone start() {
        return Standalone.start(
                StandaloneSettings.in(new DataDirectory(directory)), Clock.systemUTC(), (part, where) -> {});
    }

    private void send(Standalone edition, String file) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(edition.httpAddress() + "/v1/lists/US-BIS-UVL/snapshots?format=csl"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(bytes(file)))
                .build();
        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                .satisfies(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        edition.awaitCaughtUp();
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                StandaloneIT.class.getResourceAsStream("/io/listwire/standalone/demo/" + file))) {
            return in.readAllBytes();
        }
    }

    private static List<String> alerts(Standalone edition) {
        try (Subscription<Alert> alerts =
                Subscription.fromBeginning(Topics.ALERTS, edition.kafka(), edition.registry(), complaint -> {
                    throw new AssertionError(complaint);
                })) {
            return alerts.upToNow().stream().map(Alert::getAlertId).toList();
        }
    }

    private static ProcessHandle registry() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("RegistryGuard"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean answers(String registry) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(registry + "/subjects"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
