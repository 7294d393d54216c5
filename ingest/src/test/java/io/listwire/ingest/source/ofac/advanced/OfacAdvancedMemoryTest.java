package io.listwire.ingest.source.ofac.advanced;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A part of the gigabyte that must fit into 256 MB, in a process whose heap holds less than half of the part. */
class OfacAdvancedMemoryTest {

    private static final int PARTIES = 10_000;
    private static final String HEAP = "-Xmx32m";

    @Test
    void shouldReadAFileThatIsSeveralTimesAsLargeAsTheHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GeneratedFile.class.getName(),
                        String.valueOf(PARTIES))
                .redirectErrorStream(true)
                .start();
        try (var out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(said).contains("entries " + PARTIES + ", defects 0");
        } finally {
            process.destroyForcibly();
        }
    }
}
