package io.listwire.standalone.registry;

import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until a registry that was started answers. */
final class RegistryReadiness {

    private static final long PAUSE_MILLIS = 100;
    private static final int LAST_LINES = 20;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest question;
    private final Process process;
    private final Path log;

    private RegistryReadiness(String address, Process process, Path log) {
        question = HttpRequest.newBuilder(URI.create(address + "/subjects"))
                .timeout(Duration.ofSeconds(5))
                .build();
        this.process = process;
        this.log = log;
    }

    /** @throws StandaloneException where the process ends or the limit passes before it answers */
    static void await(String address, Process process, Path log, Duration limit) {
        new RegistryReadiness(address, process, log).await(limit);
    }

    private void await(Duration limit) {
        long start = System.nanoTime();
        try {
            while (!answers()) {
                if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw failure("ended with exit code " + process.exitValue() + " before it was ready");
                }
                if (System.nanoTime() - start > limit.toNanos()) {
                    throw failure("was not ready within " + limit.toSeconds() + " s");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandaloneException("interrupted while the schema registry was starting", e);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private StandaloneException failure(String what) {
        return new StandaloneException(
                "the schema registry " + what + "; the end of its log, " + log + ":\n" + lastLines());
    }

    private String lastLines() {
        try {
            // Not as strict UTF-8: the log of a process that crashed can hold anything.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(the log cannot be read: " + e.getMessage() + ")";
        }
    }
}
