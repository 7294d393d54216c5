package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LoggingTest {

    private static final String FORGED = "one\n2026-01-01T00:00:00.000Z INFO  io.listwire.Forged: two\u001b[2J";

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        MDC.clear();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
        Logging.toStandardError(false);
    }

    @Test
    void shouldNotLetTextFromOutsideMakeUpALine() throws IOException {
        List<String> lines = logged(Logging.Format.TEXT);

        assertThat(lines.get(0)).contains("failed one 2026-01-01").doesNotContain("\u001b");
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("  | "));
        assertThat(lines).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void shouldWriteOneJsonObjectALineWithTheCorrelation() throws IOException {
        List<String> lines = logged(Logging.Format.JSON);

        assertThat(lines).hasSize(1);
        JsonNode entry = new ObjectMapper().readTree(lines.get(0));
        assertThat(entry.path("level").asText()).isEqualTo("ERROR");
        assertThat(entry.path("formattedMessage").asText()).isEqualTo("failed " + FORGED);
        assertThat(entry.path("mdc").path("correlation_id").asText()).isEqualTo("c-1");
        assertThat(entry.path("throwable").path("message").asText()).isEqualTo(FORGED);
    }

    private List<String> logged(Logging.Format format) throws IOException {
        Path file = directory.resolve("listwire.log");
        Logging.toFile(file, format);
        MDC.put("correlation_id", "c-1");
        Logger log = LoggerFactory.getLogger("io.listwire.test");
        log.error("failed {}", FORGED, new IllegalStateException(FORGED));
        return Files.readAllLines(file);
    }
}
