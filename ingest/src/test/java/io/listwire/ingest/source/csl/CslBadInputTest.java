package io.listwire.ingest.source.csl;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.ingest.source.BrokenInput;
import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.EndlessInput;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What publishers, networks and attackers have sent in place of a list. */
class CslBadInputTest {

    private static final String AT = "csl (lists/consolidated.csv), ";
    private static final InputLimits LIMITS = InputLimits.defaults();

    private final CslParser parser = new CslParser(LIMITS);

    private SourceException refused(String file) {
        return rejection(() -> CollectedList.of(parser, file));
    }

    private SourceException refused(byte[] file) {
        return rejection(() -> CollectedList.of(parser, file));
    }

    private SkippedRow skippedBetweenGoodRows(String row) throws Exception {
        CollectedList list = CollectedList.of(
                parser, CslText.header() + CslText.uvl("BEFORE") + row + "\r\n" + CslText.uvl("AFTER"));
        assertThat(list.entries).extracting(CollectedList.Entry::line).containsExactly(2L, 4L);
        assertThat(list.skipped).hasSize(1);
        assertThat(list.skipped.get(0).line()).isEqualTo(3);
        return list.skipped.get(0);
    }

    @Test
    void shouldRefuseWhenFileIsEmpty() {
        SourceException refused = refused("");

        assertThat(refused.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(refused).hasMessage(AT + "line 1: the file is empty; the publisher's list never is: fetch it again");
    }

    @Test
    void shouldRefuseWhenFileHoldsOnlyEmptyLines() {
        assertThat(refused("\r\n\n\r\n")).hasMessageContaining("line 1: the file is empty");
    }

    @Test
    void shouldRefuseWhenFileHasAHeaderAndNoRows() {
        SourceException refused = refused(CslText.header());

        assertThat(refused.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(refused).hasMessageContaining(AT + "line 1: the file has a header and no rows; ");
    }

    @Test
    void shouldRefuseWhenFileIsAnErrorPage() {
        SourceException refused = refused("<!DOCTYPE html>\n<html><body>503 Service Unavailable</body></html>\n");

        assertThat(refused.kind()).isEqualTo(Kind.UNEXPECTED_LAYOUT);
        assertThat(refused)
                .hasMessage(AT + "line 1: this is no CSV: it looks like HTML or XML, perhaps an error page;"
                        + " the first line must name the columns of consolidated.csv"
                        + " (source, name, addresses, ... ids), separated by commas");
    }

    @Test
    void shouldRefuseWhenFileIsJson() {
        assertThat(refused("{\"results\": []}"))
                .hasMessageContaining(AT + "line 1: this is no CSV: it looks like JSON; the first line must name");
    }

    @Test
    void shouldRefuseWhenFileIsNoCsv() {
        assertThat(refused("Lorem ipsum dolor sit amet.\nConsectetur.\n"))
                .hasMessageContaining(AT + "line 1: this is no header of the Consolidated Screening List; ");
    }

    @Test
    void shouldRefuseWhenHeaderIsMissing() {
        assertThat(refused(CslText.uvl("FIRST") + CslText.uvl("SECOND")))
                .hasMessageContaining(AT + "line 1: this is no header of the Consolidated Screening List; ");
    }

    @Test
    void shouldRefuseWhenCellsAreSeparatedBySemicolons() {
        assertThat(refused(CslText.header().replace(',', ';')))
                .hasMessageContaining("this is no header")
                .hasMessageContaining("separated by commas");
    }

    @Test
    void shouldRefuseWhenHeaderLacksColumns() {
        SourceException refused = refused("\n" + CslText.csv(List.of("_id", "source", "name", "addresses")));

        assertThat(refused.kind()).isEqualTo(Kind.UNEXPECTED_LAYOUT);
        assertThat(refused)
                .hasMessageContaining(AT + "line 2: the header lacks the columns alt_names, call_sign, citizenships,");
    }

    @Test
    void shouldRefuseWhenHeaderNamesAColumnTwice() {
        assertThat(refused(CslText.header().replace("_id", "name")))
                .hasMessageContaining(AT + "line 1: the column 'name' stands in the header twice; ");
    }

    @Test
    void shouldRefuseWhenFileIsInLatin1() {
        SourceException refused =
                refused((CslText.header() + CslText.uvl("FIRST") + CslText.uvl("M\u00FCller")).getBytes(ISO_8859_1));

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused)
                .hasMessageMatching("\\Q" + AT + "line 3, byte \\E\\d+: byte 0xFC is not UTF-8;"
                        + " convert the input to UTF-8 \\(often it is Windows-1252 or Latin-1\\)");
    }

    @Test
    void shouldRefuseWhenFileIsInUtf16() {
        SourceException refused = refused((CslText.header() + CslText.uvl("TEST")).getBytes(UTF_16));

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused)
                .hasMessage(AT + "line 1: the input is not UTF-8 text;"
                        + " it looks like text in UTF-16 or UTF-32: convert it to UTF-8");
        assertThat(refused((CslText.header() + CslText.uvl("TEST")).getBytes(UTF_16LE)))
                .hasMessageContaining("UTF-16");
    }

    @Test
    void shouldRefuseWhenFileIsCompressed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(CslText.header().getBytes(UTF_8));
        }

        assertThat(refused(packed.toByteArray())).hasMessageContaining("it looks like gzip-compressed data: unpack it");
    }

    @Test
    void shouldRefuseWhenFileIsAWorkbookOrAPdf() {
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8})).hasMessageContaining("Excel workbook");
        assertThat(refused("%PDF-1.7\n%")).hasMessageContaining("it looks like a PDF");
    }

    @Test
    void shouldRefuseWhenFileEndsWithinQuotes() {
        SourceException refused = refused(CslText.header() + CslText.uvl("FIRST") + "5a1,\"Unverified\nList");

        assertThat(refused.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(refused)
                .hasMessage(AT + "line 3: the file ends within a quoted cell of the row that begins there;"
                        + " the transfer broke off or a quote is missing: fetch the file again");
    }

    @Test
    void shouldRefuseWhenFileEndsWithinARow() {
        String row = CslText.uvl("SECOND");
        SourceException refused =
                refused(CslText.header() + CslText.uvl("FIRST") + row.substring(0, row.indexOf("SECOND") + 3));

        assertThat(refused.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(refused)
                .hasMessage(AT + "line 3: the file ends within the row that begins there, or lacks the line break"
                        + " behind it; the transfer broke off: fetch the file again; if it is whole, end its last line"
                        + " with a line break");
    }

    @Test
    void shouldRefuseWhenLastRowMayLackItsLastCell() {
        String row = CslText.uvl("SECOND").stripTrailing();

        assertThat(row).endsWith(",");
        assertThat(refused(CslText.header() + CslText.uvl("FIRST") + row).kind())
                .isEqualTo(Kind.TRUNCATED);
    }

    @Test
    void shouldRefuseWhenFileEndsWithinACharacter() {
        byte[] file = (CslText.header() + CslText.uvl("FIRST") + "x,\u4E2D").getBytes(UTF_8);
        SourceException refused = refused(Arrays.copyOf(file, file.length - 1));

        assertThat(refused.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(refused)
                .hasMessageMatching(
                        "\\Q" + AT + "line 3, byte \\E\\d+: the input ends in the middle of a character;.*");
    }

    @Test
    void shouldRefuseWhenTextFollowsAClosingQuote() {
        SourceException refused = refused(CslText.header() + CslText.uvl("FIRST") + "5a1,\"a\" b,c\r\n");

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(refused)
                .hasMessageContaining(AT + "line 3: the row that begins there is no CSV: ")
                .hasMessageContaining("; write quotes within a quoted cell twice, or fetch the file again");
    }

    @Test
    void shouldSkipRowWhenCellsAreMissing() throws Exception {
        SkippedRow skipped = skippedBetweenGoodRows("5a1," + CslText.UVL + ",,,,TEST");

        assertThat(skipped.reason())
                .isEqualTo("the row has 6 cells where the header has 29:"
                        + " look for a comma or a quote too many or too few");
        assertThat(skipped.raw()).isEqualTo("5a1," + CslText.UVL + ",,,,TEST");
    }

    @Test
    void shouldSkipRowWhenCellsAreTooMany() throws Exception {
        SkippedRow skipped = skippedBetweenGoodRows(CslText.uvl("TEST").stripTrailing() + ",x");

        assertThat(skipped.reason()).startsWith("the row has 30 cells where the header has 29");
    }

    @Test
    void shouldSkipRowWhenHeaderStandsThereAgain() throws Exception {
        SkippedRow skipped = skippedBetweenGoodRows(CslText.header().stripTrailing());

        assertThat(skipped.reason()).isEqualTo("the header stands here again: perhaps two files were joined");
    }

    @Test
    void shouldSkipRowWhenItHoldsNulCharacters() throws Exception {
        SkippedRow skipped = skippedBetweenGoodRows(CslText.uvl("TE\0ST").stripTrailing());

        assertThat(skipped.reason()).isEqualTo("the row holds NUL characters: the file is damaged, fetch it again");
    }

    @Test
    void shouldRefuseWhenTheRestOfTheFileIsNulBytes() throws IOException {
        byte[] file = (CslText.header() + CslText.uvl("FIRST")).getBytes(UTF_8);

        assertThat(refused(Arrays.copyOf(file, file.length + 4096)).kind()).isEqualTo(Kind.TRUNCATED);
    }

    @Test
    void shouldSkipRowWhenNameIsMissing() throws Exception {
        assertThat(skippedBetweenGoodRows(CslText.uvl(" \u0001 ").stripTrailing())
                        .reason())
                .isEqualTo("the column 'name' is empty: there is no party");
    }

    @Test
    void shouldSkipRowWhenListIsUnknown() throws Exception {
        String row = CslText.row(Map.of("source", "Part 561 List (561) - Treasury Department", "name", "TEST"));

        assertThat(skippedBetweenGoodRows(row.stripTrailing()).reason())
                .isEqualTo("the column 'source' names a list that Listwire does not know:"
                        + " Part 561 List (561) - Treasury Department");
    }

    @Test
    void shouldSkipRowWhenListIsMissing() throws Exception {
        assertThat(skippedBetweenGoodRows(CslText.row(Map.of("name", "TEST")).stripTrailing())
                        .reason())
                .isEqualTo("the column 'source' is empty: the row belongs to no list");
    }

    @Test
    void shouldRefuseInBoundedMemoryWhenACellIsAGigabyteLong() {
        EndlessInput input = new EndlessInput(CslText.header() + CslText.uvl("FIRST") + "5a1,", "x");

        SourceException refused = rejection(() -> CollectedList.of(parser, input));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused)
                .hasMessage(AT + "line 3: the row that begins there does not end within 1048576 characters;"
                        + " look for a quote that is never closed, or for a file without line breaks");
        assertThat(input.bytesRead()).isLessThan(2L * LIMITS.recordChars());
    }

    @Test
    void shouldRefuseInBoundedMemoryWhenAQuotedCellIsAGigabyteLong() {
        EndlessInput input = new EndlessInput(CslText.header() + "5a1,\"", "\n");

        SourceException refused = rejection(() -> CollectedList.of(parser, input));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused).hasMessageContaining(AT + "line 2: the row that begins there does not end within");
        assertThat(input.bytesRead()).isLessThan(2L * LIMITS.recordChars());
    }

    @Test
    void shouldRefuseInBoundedMemoryWhenARowHasAGigabyteOfCells() {
        EndlessInput input = new EndlessInput(CslText.header(), ",");

        SourceException refused = rejection(() -> CollectedList.of(parser, input));

        assertThat(refused).hasMessageContaining(AT + "line 2: ");
        assertThat(input.bytesRead()).isLessThan(2L * LIMITS.recordChars());
    }

    @Test
    void shouldRefuseInBoundedMemoryWhenThereIsNothingButLineBreaks() {
        EndlessInput input = new EndlessInput("", "\n");

        SourceException refused = rejection(() -> CollectedList.of(parser, input));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(input.bytesRead()).isLessThan(2L * LIMITS.recordChars());
    }

    @Test
    void shouldRefuseWhenFileIsLargerThanTheLimit() {
        CslParser small = new CslParser(new InputLimits(2000, 1, 1000));
        EndlessInput input = new EndlessInput(CslText.header(), CslText.uvl("TEST"));

        SourceException refused = rejection(() -> CollectedList.of(small, input));

        assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refused)
                .hasMessage(AT + "byte 2000: the input is larger than the limit of 2000 bytes;"
                        + " check that it is what it should be; if so, split it");
        assertThat(input.bytesRead()).isLessThan(20_000);
    }

    @Test
    void shouldTellReadFailureFromBadContentWhenTheConnectionBreaks() {
        InputStream input = BrokenInput.after(CslText.header() + CslText.uvl("FIRST"));

        assertThatThrownBy(() -> CollectedList.of(parser, input))
                .isInstanceOf(IOException.class)
                .hasMessage(BrokenInput.MESSAGE);
    }
}
