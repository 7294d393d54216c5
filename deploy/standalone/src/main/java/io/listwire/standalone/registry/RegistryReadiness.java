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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                "the schema registry " + what + "; what matters of its log, " + log + ":\n" + excerpt());
    }

    // A stack trace is longer than the excerpt, and its causes stand above the end of it.
    private String excerpt() {
        try {
            // Not as strict UTF-8: the log of a process that crashed can hold anything.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> end = last(lines);
            List<String> reasons = lines.subList(0, lines.size() - end.size()).stream()
                    .filter(RegistryReadiness::tellsWhy)
                    .toList();
            return Stream.concat(last(reasons).stream(), end.stream()).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(the log cannot be read: " + e.getMessage() + ")";
        }
    }

    private static boolean tellsWhy(String line) {
        return line.startsWith("Caused by: ") || line.contains(" ERROR ");
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }
}
