package io.listwire.ingest.source.json;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.source.BrokenInput;
import io.listwire.ingest.source.CollectedDocuments;
import io.listwire.ingest.source.EndlessInput;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentsTest {

    private static final String AT = "wire (https://news.example/feed), ";
    private static final InputLimits SMALL = new InputLimits(1, 100_000, 1000);

    private static CollectedDocuments<String> read(InputLimits limits, InputStream in)
            throws SourceException, IOException {
        CollectedDocuments<String> read = new CollectedDocuments<>();
        new JsonDocuments<>(CollectedDocuments.ORIGIN, limits, "items", Object::toString, read).read(in);
        return read;
    }

    private static CollectedDocuments<String> read(String json) throws SourceException, IOException {
        return read(SMALL, new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1},{\"b\":2}]",
                "{\"items\":[{\"a\":1},{\"b\":2}]}",
                "{\"page\":{\"no\":[1]},\n\"items\":[{\"a\":1},\n{\"b\":2}],\"next\":null}",
                "{\"a\":1}\n{\"b\":2}",
                "\n{\"a\":1}\r\n\r\n  {\"b\":2}\r\n\r\n",
                "{\n\"a\":1}\n{\"b\":2}",
                "{\"a\":1}{\"b\":2}",
                "[{\"a\":1}]\n[{\"b\":2}]"
            })
    void shouldFindBothObjectsHoweverTheyCome(String json) throws Exception {
        CollectedDocuments<String> read = read(json);

        assertThat(read.documents).containsExactly("{\"a\":1}", "{\"b\":2}");
        assertThat(read.skipped).isEmpty();
    }

    @Test
    void shouldFindTheObjectWhenItSpansManyLines() throws Exception {
        assertThat(read("{\n  \"a\":\n {\"items\": 1}\n}\n").documents).containsExactly("{\"a\":{\"items\":1}}");
        assertThat(read("{\"a\":1}\n").documents).containsExactly("{\"a\":1}");
    }

    @Test
    void shouldSkipLineWhenItIsBrokenAmongJsonLines() throws Exception {
        CollectedDocuments<String> read = read("{\"a\":1}\n{\"b\":}\n\n7\n{\"c\":3} x\n{\"d\":4}\n{\"e\":");

        assertThat(read.documents).containsExactly("{\"a\":1}", "{\"d\":4}");
        assertThat(read.skipped).extracting(row -> row.line()).containsExactly(2L, 4L, 5L, 7L);
        assertThat(read.skipped.get(0).reason()).startsWith("the line is no JSON: ");
        assertThat(read.skipped.get(0).raw()).isEqualTo("{\"b\":}");
        assertThat(read.skipped.get(1).reason()).isEqualTo("there should be a JSON object, not NUMBER");
        assertThat(read.skipped.get(3).raw()).isEqualTo("{\"e\":");
    }

    @Test
    void shouldSkipFirstLineWhenItIsBrokenAndAnotherFollows() throws Exception {
        CollectedDocuments<String> read = read("{\"a\":}\n{\"b\":2}\n");

        assertThat(read.documents).containsExactly("{\"b\":2}");
        assertThat(read.skipped).extracting(row -> row.line()).containsExactly(1L);
    }

    @Test
    void shouldRefuseWhenTheOnlyObjectIsBroken() {
        SourceException refused = rejection(() -> read("{\"a\":\n  nonsense}\n"));

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused)
                .hasMessageStartingWith(AT + "line 2, column ")
                .hasMessageContaining(": the input is no JSON: ")
                .hasMessageEndingWith("; send well-formed JSON, to its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\":[{\"a\":1},", "[", "{\"a\":\"b", "[{\"a\":1}", "{\"items\":"})
    void shouldRefuseWhenInputBreaksOff(String json) {
        SourceException refused = rejection(() -> read(json));

        assertThat(refused.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(refused).hasMessageContaining(AT + "line 1, column ").hasMessageContaining("the input is no JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "\uFEFF"})
    void shouldRefuseWhenInputIsEmpty(String json) {
        SourceException refused = rejection(() -> read(json));

        assertThat(refused.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(refused).hasMessage(AT + "line 1: the input is empty; send a JSON object or array");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"text\"", "null"})
    void shouldRefuseWhenInputIsAnotherKindOfValue(String json) {
        SourceException refused = rejection(() -> read(json));

        assertThat(refused.kind()).isEqualTo(Kind.UNEXPECTED_LAYOUT);
        assertThat(refused)
                .hasMessage(AT + "line 1: there is neither a JSON object nor an array;"
                        + " send an object, an array of objects, or an object a line");
    }

    @Test
    void shouldRefuseWhenItIsNestedWithoutEnd() {
        EndlessInput input = new EndlessInput("", "[");

        SourceException refused = rejection(() -> read(InputLimits.defaults(), input));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused).hasMessageContaining("depth");
    }

    @Test
    void shouldRefuseInBoundedMemoryWhenALineOfJsonLinesIsAGigabyteLong() {
        EndlessInput input = new EndlessInput("{\"a\":1}\n{\"b\":\"", "x");

        SourceException refused = rejection(() -> read(SMALL, input));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused)
                .hasMessage(AT + "line 2: the line does not end within 1000 characters;"
                        + " send each object on a line of its own");
        assertThat(input.bytesRead()).isLessThan(100_000);
    }

    @Test
    void shouldRefuseInBoundedMemoryWhenTheInputIsAGigabyteLong() {
        EndlessInput input = new EndlessInput("[{\"a\":\"", "x");

        SourceException refused = rejection(() -> read(SMALL, input));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused)
                .hasMessage(AT + "byte 100000: the input is larger than the limit of 100000 bytes;"
                        + " check that it is what it should be; if so, split it");
        assertThat(input.bytesRead()).isLessThan(120_000);
    }

    @Test
    void shouldRefuseInBoundedMemoryWhenThereIsNothingButBlanks() {
        EndlessInput input = new EndlessInput("", "\n");

        assertThat(rejection(() -> read(SMALL, input)).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(input.bytesRead()).isLessThan(120_000);
    }

    @Test
    void shouldTellReadFailureFromBadContentWhenTheConnectionBreaks() {
        assertThatThrownBy(() -> read(SMALL, BrokenInput.after("{\"a\":1}\n")))
                .isInstanceOf(IOException.class)
                .hasMessage(BrokenInput.MESSAGE);
    }
}
