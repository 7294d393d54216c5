package io.listwire.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.Topics;
import io.listwire.schema.Alert;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} on {@code listwire up} in the middle of snapshots. */
class KilledEditionIT {

    private static final int WITHIN_MS = 400;
    private static final List<String> SNAPSHOTS =
            List.of("uvl-2022-05-16.csv", "uvl-2023-11-30.csv", "uvl-2022-05-16.csv", "uvl-2023-11-30.csv");

    /** A transaction that a dead producer left open holds up others for two minutes at most, and then it is retried. */
    private static final Duration UNTIL_TAKEN = Duration.ofMinutes(3);

    @TempDir
    Path directory;

    @Test
    void shouldGiveTheAlertsOfAnUndisturbedRun() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the moments to kill: " + seed);

        List<String> undisturbed = undisturbed(directory.resolve("undisturbed"));
        List<String> killed = killed(directory.resolve("killed"), new Random(seed));

        assertThat(undisturbed).hasSize(3 * 102).doesNotHaveDuplicates();
        assertThat(killed).containsExactlyInAnyOrderElementsOf(undisturbed);
    }

    private static List<String> undisturbed(Path data) throws IOException {
        try (EditionProcess edition = EditionProcess.start(data)) {
            for (int i = 0; i < SNAPSHOTS.size(); i++) {
                takeIn(edition, i);
            }
            return alertIds(edition);
        }
    }

    private static List<String> killed(Path data, Random random) throws Exception {
        try (EditionProcess edition = EditionProcess.start(data)) {
            takeIn(edition, 0);
        }
        for (int i = 1; i < SNAPSHOTS.size(); i++) {
            killWhilePosting(data, i, random.nextInt(WITHIN_MS));
        }
        try (EditionProcess edition = EditionProcess.start(data)) {
            takeIn(edition, SNAPSHOTS.size() - 1);
            return alertIds(edition);
        }
    }

    private static void killWhilePosting(Path data, int snapshot, int afterMs) throws Exception {
        try (EditionProcess edition = EditionProcess.start(data)) {
            if (snapshot > 1) {
                takeIn(edition, snapshot - 1);
            }
            CompletableFuture<String> post = CompletableFuture.supplyAsync(() -> edition.post(SNAPSHOTS.get(snapshot)));
            LockSupport.parkNanos(afterMs * 1_000_000L); // the moment is what the test varies, nothing waits for it
            edition.kill();
            post.exceptionally(Throwable::toString).join();
        }
    }

    /** Sends the snapshot until it is taken, as a sender does that got no answer, and waits for its result. */
    private static void takeIn(EditionProcess edition, int snapshot) {
        Awaits.until(
                UNTIL_TAKEN,
                () -> edition.post(SNAPSHOTS.get(snapshot)),
                EditionProcess.TAKEN::equals,
                "snapshot " + snapshot);
        Awaits.until(
                () -> edition.read(Topics.SNAPSHOT_RESULTS).size(),
                results -> results == snapshot + 1,
                "result of snapshot " + snapshot);
    }

    private static List<String> alertIds(EditionProcess edition) {
        return edition.read(Topics.ALERTS).stream().map(Alert::getAlertId).toList();
    }
}
