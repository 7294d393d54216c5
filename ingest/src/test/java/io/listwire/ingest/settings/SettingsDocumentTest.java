package io.listwire.ingest.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dlistwire.docs.write} to write the document anew. */
class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "settings-ingest.md");

    @Test
    void shouldBeCurrentInTheDocumentation() throws IOException {
        String current = SettingsDocument.markdown();
        if (System.getProperty("listwire.docs.write") != null) {
            Files.writeString(DOCUMENT, current);
        }

        assertThat(DOCUMENT).hasContent(current);
    }
}
