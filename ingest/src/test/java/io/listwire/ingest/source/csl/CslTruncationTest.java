package io.listwire.ingest.source.csl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.GenuineData;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A file that was cut off is refused, or was cut exactly behind a row: then what is read equals the beginning of the
 * whole, and the parser cannot know. A cut between the two quotes of a doubled one in the last cell looks like the end
 * of the row too; the column {@code ids} holds no quotes.
 */
class CslTruncationTest {

    private static final long SEED = 20230822;
    private static final int CUTS = 400;

    private final CslParser parser = new CslParser(InputLimits.defaults());

    @Test
    void shouldRefuseOrReadAnEqualBeginningWhenOwnFileIsCutAnywhere() throws Exception {
        String file = CslText.header()
                + CslText.uvl("\u4E2D\u56FD Test")
                + CslText.row(Map.of(
                        "source", CslText.SDN,
                        "entity_number", "90001",
                        "name", "TEST \"QUOTED\", Ltd.",
                        "remarks", "line one\nline two",
                        "ids", "BY, MP1, Passport; Male, Gender"))
                + CslText.uvl("LAST");

        byte[] bytes = file.getBytes(UTF_8);
        assertBeginnings(bytes, IntStream.range(0, bytes.length));
    }

    @Test
    void shouldRefuseOrReadAnEqualBeginningWhenGenuineFileIsCutAtRandom() throws Exception {
        byte[] file = Files.readAllBytes(GenuineData.file("lists/csl/consolidated-2019-12-03.csv"));

        assertBeginnings(file, new Random(SEED).ints(CUTS, 0, file.length));
    }

    private void assertBeginnings(byte[] file, IntStream cuts) throws Exception {
        CollectedList whole = CollectedList.of(parser, file);
        for (int cut : cuts.toArray()) {
            byte[] beginning = Arrays.copyOf(file, cut);
            try {
                CollectedList read = CollectedList.of(parser, beginning);
                assertThat(read.skipped).as("cut at %d", cut).isEmpty();
                assertThat(read.entries)
                        .as("cut at %d", cut)
                        .isNotEmpty()
                        .isEqualTo(whole.entries.subList(0, read.entries.size()));
                assertThat(endsRow(file, cut)).as("cut at %d", cut).isTrue();
            } catch (SourceException e) {
                assertThat(e.kind())
                        .as("cut at %d: %s", cut, e.getMessage())
                        .isIn(Kind.TRUNCATED, headerKind(file, cut));
            }
        }
    }

    /** Within the header the file looks like one of another layout. */
    private static Kind headerKind(byte[] file, int cut) {
        boolean inHeader = new String(file, 0, cut, UTF_8).indexOf('\n') < 0;
        return inHeader ? Kind.UNEXPECTED_LAYOUT : Kind.TRUNCATED;
    }

    /** What ends a row: its line break, or the quote that closes its last cell. */
    private static boolean endsRow(byte[] file, int cut) {
        return isLineBreak(file[cut - 1]) || (file[cut - 1] == '"' && isLineBreak(file[cut]));
    }

    private static boolean isLineBreak(byte value) {
        return value == '\r' || value == '\n';
    }
}
