package io.listwire.standalone.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.standalone.StandaloneException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryReadinessTest {

    // Port 9 is "discard": nothing listens there.
    private static final String NOBODY = "http://127.0.0.1:9/apis/ccompat/v7";

    @TempDir
    Path directory;

    @Test
    void shouldShowTheEndOfItsLogWhenTheProcessEndsEarly() throws Exception {
        Path log = Files.writeString(
                directory.resolve("registry.log"),
                IntStream.rangeClosed(1, 100).mapToObj(line -> "line " + line).collect(Collectors.joining("\n")));
        Process process = new ProcessBuilder("sh", "-c", "exit 7").start();

        assertThatThrownBy(() -> RegistryReadiness.await(NOBODY, process, log, Duration.ofMinutes(1)))
                .isInstanceOf(StandaloneException.class)
                .hasMessageContaining("exit code 7")
                .hasMessageContaining(log.toString())
                .hasMessageEndingWith("line 99\nline 100")
                .hasMessageNotContaining("line 80\n");
    }

    @Test
    void shouldShowTheCauseWhenItsStackTraceIsLongerThanTheExcerpt() throws Exception {
        String frames = "\tat io.some.Frame.call(Frame.java:1)\n".repeat(50);
        Path log = Files.writeString(
                directory.resolve("registry.log"),
                "2026 ERROR it failed\n" + frames + "Caused by: java.lang.NoSuchMethodError: gone\n" + frames);
        Process process = new ProcessBuilder("sh", "-c", "exit 1").start();

        assertThatThrownBy(() -> RegistryReadiness.await(NOBODY, process, log, Duration.ofMinutes(1)))
                .hasMessageContaining("ERROR it failed")
                .hasMessageContaining("Caused by: java.lang.NoSuchMethodError: gone");
    }

    @Test
    void shouldGiveUpWhenTheLimitPasses() throws Exception {
        Path log = Files.writeString(directory.resolve("registry.log"), "still thinking");
        Process process = new ProcessBuilder("sleep", "60").start();

        try {
            assertThatThrownBy(() -> RegistryReadiness.await(NOBODY, process, log, Duration.ZERO))
                    .isInstanceOf(StandaloneException.class)
                    .hasMessageContaining("not ready within 0 s")
                    .hasMessageContaining("still thinking");
        } finally {
            process.destroyForcibly();
        }
    }
}
