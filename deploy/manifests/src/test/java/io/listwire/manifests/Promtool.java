package io.listwire.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Prometheus' own tool. */
final class Promtool {

    private static final long LIMIT_SECONDS = 300;

    private Promtool() {}

    /** Skips the test where it is not installed, but not in continuous integration, where it must be. */
    static void require() {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "promtool")));
        if (System.getenv("LISTWIRE_CI") == null) {
            Assumptions.assumeTrue(there, "promtool is not installed (Debian: apt install prometheus)");
        } else if (!there) {
            throw new AssertionError("promtool is not installed, and continuous integration must have it");
        }
    }

    /** Runs it, and returns what it says where it ends with an error; else nothing. */
    static String complaints(String... arguments) {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("promtool", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "promtool has not ended within " + LIMIT_SECONDS + " s";
            }
            String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            Files.delete(output);
            return process.exitValue() == 0 ? "" : Objects.requireNonNull(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
