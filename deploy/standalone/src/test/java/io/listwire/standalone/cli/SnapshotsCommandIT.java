package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.ListChange;
import io.listwire.standalone.DataDirectory;
import io.listwire.standalone.Standalone;
import io.listwire.standalone.StandaloneSettings;
import io.listwire.standalone.subscription.Subscription;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsCommandIT {

    @TempDir
    Path directory;

    @Test
    void shouldShowDiscardAndReleaseWhatIsHeld() throws Exception {
        List<String> rows = uvl().lines().toList();
        try (Standalone edition = Standalone.start(
                StandaloneSettings.in(new DataDirectory(directory)), Clock.systemUTC(), (part, where) -> {})) {
            send(edition, rows);
            send(edition, rows.subList(0, 101));

            assertThat(run("list", "--held").lines())
                    .anyMatch(line -> line.contains("it would list 0, delist 101, amend 0"));
            assertThat(decide("discard").exitCode()).isZero();
            assertThat(run("list", "--held").out()).isEmpty();
            assertThat(decide("discard"))
                    .satisfies(again -> assertThat(again.exitCode()).isEqualTo(1))
                    .satisfies(again -> assertThat(again.err()).contains("no snapshot of US-BIS-UVL is held"));

            send(edition, rows.subList(0, 91));
            assertThat(decide("release").lines()).anyMatch(line -> line.endsWith("US-BIS-UVL has 90 parties now"));
            assertThat(changes(edition))
                    .hasSize(111)
                    .allSatisfy(change -> assertThat(
                                    change.getDecision().orElseThrow().getBy())
                            .isEqualTo("pat"));
        }
    }

    private CommandRun decide(String decision) {
        return run(decision, "US-BIS-UVL", "--by", "pat", "--reason", "compared with the rule");
    }

    private CommandRun run(String command, String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "snapshots";
        all[1] = command;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = directory.toString();
        return CommandRun.of(all);
    }

    private static void send(Standalone edition, List<String> rows) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(edition.httpAddress() + "/v1/lists/US-BIS-UVL/snapshots?format=csl"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(String.join("\n", rows) + "\n"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        edition.awaitCaughtUp();
    }

    private static List<ListChange> changes(Standalone edition) {
        try (Subscription<ListChange> changes =
                Subscription.fromBeginning(Topics.LIST_CHANGES, edition.kafka(), edition.registry(), complaint -> {
                    throw new AssertionError(complaint);
                })) {
            return changes.upToNow();
        }
    }

    private static String uvl() throws Exception {
        try (InputStream in = Objects.requireNonNull(
                SnapshotsCommandIT.class.getResourceAsStream("/io/listwire/standalone/demo/uvl-2022-05-16.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
