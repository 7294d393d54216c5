package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run with {@code -Dlistwire.docs.write} to write the document anew. */
class TopologyDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/topology.md");

    @TempDir
    Path state;

    @Test
    void shouldBeCurrent() throws IOException {
        try (TopologyFixture fixture = new TopologyFixture(state)) {
            String markdown =
                    TopologyDocument.markdown(fixture.processor().topology().describe());
            if (System.getProperty("listwire.docs.write") != null) {
                Files.writeString(DOCUMENT, markdown);
            }
            assertThat(Files.readString(DOCUMENT)).isEqualTo(markdown);
        }
    }
}
