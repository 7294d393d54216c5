package io.listwire.ingest.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "settings-ingest.md");

    @Test
    void shouldBeCurrentInTheDocumentation() throws IOException {
        String current = SettingsDocument.markdown();
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(DOCUMENT, current);
        }

        assertThat(DOCUMENT)
                .as("run the tests with -Ddocs.update=true and commit what they write")
                .hasContent(current);
    }
}
