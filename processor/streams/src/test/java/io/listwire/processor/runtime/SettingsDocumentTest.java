package io.listwire.processor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dlistwire.docs.write} to write the document anew. */
class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/settings-processor.md");

    @Test
    void shouldBeCurrent() throws IOException {
        String markdown = markdown();
        if (System.getProperty("listwire.docs.write") != null) {
            Files.writeString(DOCUMENT, markdown);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(markdown);
    }

    private static String markdown() {
        return """
                # Settings of the processor

                Generated from `ProcessorSettings` by `SettingsDocumentTest`; do not edit. Beside these, every key that
                begins with `kafka.` goes to the Kafka clients without that prefix, and every key that begins with
                `schema.registry.` to the registry client; `kafka.bootstrap.servers` and `schema.registry.url` must be
                set.

                | key | default | meaning |
                |---|---|---|
                """
                + ProcessorSettings.definition().configKeys().values().stream()
                        .map(key -> "| `%s` | `%s` | %s |%n".formatted(key.name, key.defaultValue, key.documentation))
                        .sorted()
                        .collect(Collectors.joining());
    }
}
