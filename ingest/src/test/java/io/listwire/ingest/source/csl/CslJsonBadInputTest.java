package io.listwire.ingest.source.csl;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.source.BrokenInput;
import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.EndlessInput;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may come in place of the JSON of the list. */
class CslJsonBadInputTest {

    private static final InputLimits LIMITS = InputLimits.defaults();
    private static final String ROW = "{\"source\":\"X (EL) - Y\",\"name\":\"N\"}";

    private final CslJsonParser parser = new CslJsonParser(LIMITS);

    private SourceException refused(String file) {
        return rejection(() -> CollectedList.of(parser, file));
    }

    @Test
    void shouldSayTruncatedAndKeepWhatWasReadWhenCutAnywhere() throws Exception {
        String fixture = CslJsonParserTest.fixture().strip();
        byte[] file = fixture.getBytes(UTF_8);
        CollectedList whole = CollectedList.of(parser, file);
        for (int cut = 0; cut < file.length; cut++) {
            byte[] beginning = Arrays.copyOf(file, cut);
            CollectedList read = new CollectedList();
            SourceException refused = rejection(() -> parser.parse(
                    ListFiles.of("input", () -> new ByteArrayInputStream(beginning)), CollectedList.ORIGIN, read));
            assertThat(refused.kind())
                    .as("cut at %d: %s", cut, refused.getMessage())
                    .isEqualTo(Kind.TRUNCATED);
            assertThat(read.entries).isEqualTo(whole.entries.subList(0, read.entries.size()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE html><html></html>|this is no JSON",
                "_id,source,entity_number|this is no JSON",
                "[1]|the file holds no JSON object",
                "{\"count\":0}|the object has no member 'results'",
                "{\"results\":{}}|the member 'results' is no array",
                "{\"results\":[{\"document_number\":\"2099-1\"}]}|none of the 1 rows has a member 'source'"
            })
    void shouldRefuseAsAnotherLayoutWhenTheFileIsAnother(String file, String problem) {
        SourceException refused = refused(file);

        assertThat(refused.kind()).isEqualTo(Kind.UNEXPECTED_LAYOUT);
        assertThat(refused).hasMessageContaining(problem);
    }

    @Test
    void shouldRefuseWhenThereAreNoRows() {
        assertThat(refused("{\"results\":[]}").kind()).isEqualTo(Kind.TRUNCATED);
    }

    @Test
    void shouldRefuseWhenTwoFilesAreJoined() {
        SourceException refused = refused("{\"results\":[" + ROW + "]}{\"results\":[" + ROW + "]}");

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused).hasMessageContaining("line 1: more stands behind the end of the JSON object");
    }

    @Test
    void shouldRefuseWhenAMemberIsNamedTwice() {
        assertThat(refused("{\"results\":[" + ROW + "],\"results\":[]}").kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void shouldRefuseWhenTheEncodingIsAnother() {
        SourceException refused = rejection(() -> CollectedList.of(
                parser, ("{\"results\":[" + ROW.replace("N", "M\u00FCller") + "]}").getBytes(ISO_8859_1)));

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused).hasMessageContaining("byte 0xFC is not UTF-8");
    }

    @Test
    void shouldRefuseWhenARawNulStandsInAText() {
        assertThat(refused("{\"results\":[" + ROW.replace("N", "A\0B") + "]}").kind())
                .isEqualTo(Kind.MALFORMED);
    }

    @Test
    void shouldSkipRowWhenItIsNoObject() throws Exception {
        CollectedList list = CollectedList.of(parser, "{\"results\":[" + ROW + ",\n7,\n" + ROW + "],\"total\":3}");

        assertThat(list.entries).hasSize(2);
        assertThat(list.defects).isEmpty();
        assertThat(list.skipped).hasSize(1);
        assertThat(list.skipped.get(0).line()).isEqualTo(2);
        assertThat(list.skipped.get(0).reason()).isEqualTo("row 2 should be a JSON object, not NUMBER");
    }

    @Test
    void shouldSkipRowWhenListOrNameIsMissing() throws Exception {
        CollectedList list = CollectedList.of(
                parser,
                "{\"results\":[" + ROW + ",{\"source\":\"X (EL) - Y\",\"name\":null},{\"name\":\"A\"},"
                        + "{\"source\":\"Unheard of\",\"name\":\"A\"}]}");

        assertThat(list.entries).hasSize(1);
        assertThat(list.skipped)
                .extracting(row -> row.reason())
                .containsExactly(
                        "the column 'name' is empty: there is no party",
                        "the column 'source' is empty: the row belongs to no list",
                        "the column 'source' names a list that Listwire does not know: Unheard of");
    }

    @Test
    void shouldDeclareEveryListDefectiveWhenTheCountContradicts() throws Exception {
        CollectedList list = CollectedList.of(parser, "{\"total\":4,\"results\":[" + ROW + "]}");

        assertThat(list.entries).hasSize(1);
        assertThat(list.defects)
                .containsExactly(new CollectedList.Defect(
                        null,
                        "the file says 'total': 4, but holds 1 rows: it is one page of several, or rows are missing;"
                                + " fetch the whole file"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"results\":[{\"name\":\"|x",
                "{\"results\":[{\"ids\":[|1,",
                "{\"sources\":[|[",
                "{\"results\":[|[",
                "{\"x\":|9"
            })
    void shouldRefuseInBoundedMemoryWhenSomethingDoesNotEnd(String beginning, String repeated) {
        EndlessInput input = new EndlessInput(beginning, repeated);

        assertThat(rejection(() -> CollectedList.of(parser, input)).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(input.bytesRead()).isLessThan(2L * LIMITS.recordChars());
    }

    @Test
    void shouldTellReadFailureFromBadContentWhenTheConnectionBreaks() {
        assertThatThrownBy(() -> CollectedList.of(parser, BrokenInput.after("{\"results\":[" + ROW)))
                .isInstanceOf(IOException.class)
                .hasMessage(BrokenInput.MESSAGE);
    }
}
