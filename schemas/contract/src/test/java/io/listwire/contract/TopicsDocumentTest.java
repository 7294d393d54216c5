package io.listwire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dlistwire.docs.write} to write the document anew. */
class TopicsDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/topics.md");

    @Test
    void shouldBeCurrent() throws IOException {
        String markdown = TopicsDocument.markdown(Topics.all());
        if (System.getProperty("listwire.docs.write") != null) {
            Files.writeString(DOCUMENT, markdown);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(markdown);
    }

    @Test
    void shouldDescribeEveryTopic() {
        String markdown = TopicsDocument.markdown(Topics.all());

        assertThat(Topics.all())
                .hasSize(21)
                .allSatisfy(topic ->
                        assertThat(markdown).contains("## " + topic.name()).contains(topic.purpose()));
    }
}
