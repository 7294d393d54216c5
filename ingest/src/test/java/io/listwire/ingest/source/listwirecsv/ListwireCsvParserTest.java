package io.listwire.ingest.source.listwirecsv;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.EndlessInput;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.schema.Identifier;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListwireCsvParserTest {

    private static final String AT = "csl (lists/consolidated.csv), ";
    private static final String TWO = "list,name\r\nUS-DOD-1260H,ONE\r\nUS-DOD-1260H,TWO\r\n";

    private final ListwireCsvParser parser = new ListwireCsvParser(InputLimits.defaults());

    private CollectedList read(String file) throws Exception {
        return CollectedList.of(parser, file);
    }

    private PartyDetails party(String columns, String cells) throws Exception {
        CollectedList list = read("list,name," + columns + "\nXX-TEST,TEST," + cells + "\n");
        assertThat(list.skipped).isEmpty();
        return list.party("TEST");
    }

    private SkippedRow skipped(String columns, String cells) throws Exception {
        CollectedList list = read("list,name," + columns + "\nXX-TEST,BEFORE\nXX-TEST,TEST," + cells + "\n");
        assertThat(list.entries).isEmpty();
        return list.skipped.get(1);
    }

    private SourceException refused(String file) {
        return rejection(() -> CollectedList.of(parser, file));
    }

    @Test
    void shouldGiveTheSameWhenColumnsAreInAnotherOrder() throws Exception {
        PartyDetails party = party("x_b,aliases,x_a,remarks", "1,A; B,2,R");

        assertThat(party.getRemarks()).contains("R; a: 2; b: 1");
        assertThat(read("X_A,Remarks, aliases ,x_b,name,list\n2,R,B;A,1,TEST,XX-TEST\n")
                        .party("TEST")
                        .getRemarks())
                .isEqualTo(party.getRemarks());
    }

    @Test
    void shouldSplitValuesOnlyWhereTheSemicolonIsNotEscaped() throws Exception {
        PartyDetails party = party("aliases", "A\\;B; C:\\dir ;;D\\\\; E;A\\;B");

        assertThat(party.getNames())
                .extracting(PartyName::getText)
                .containsExactly("TEST", "A;B", "C:\\dir", "D\\", "E");
    }

    @Test
    void shouldReadIdentifiersWhenValueOrIssuerHoldColons() throws Exception {
        assertThat(party(
                                "identifiers",
                                "url:https://a.example:1/(x); Passport ( Body: No. 1 ): A(1):2;EMAIL:a@b.example")
                        .getIdentifiers())
                .containsExactly(
                        new Identifier("URL", "https://a.example:1/(x)", null),
                        new Identifier("PASSPORT", "A(1):2", "Body: No. 1"),
                        new Identifier("EMAIL", "a@b.example", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", ":1", "A B:1", "A(CN:1", "A(CN)x:1", "A:", "(CN):1", "A(CN)"})
    void shouldSkipRowWhenIdentifierHasNoKind(String identifier) throws Exception {
        assertThat(skipped("identifiers", identifier).reason())
                .isEqualTo("the column 'identifiers' holds '" + identifier
                        + "', which is not KIND:VALUE with a kind of letters, digits and underscores");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/06/2021", "2021-02-30", "2021-13", "June 2021", "21-01-01", "+12021-01-01"})
    void shouldSkipRowWhenDateIsNone(String date) throws Exception {
        assertThat(skipped("listed_on", date).reason())
                .isEqualTo("the column 'listed_on' holds '" + date
                        + "'; it should be a date as YYYY-MM-DD, or YYYY-MM or YYYY");
    }

    @Test
    void shouldSkipRowWhenTypeIsUnheardOf() throws Exception {
        assertThat(skipped("type", "satellite").reason())
                .isEqualTo("the column 'type' holds 'satellite'; it should be organization, individual, vessel,"
                        + " aircraft or empty");
    }

    @Test
    void shouldKeepLinkInRemarksWhenItIsNoWebAddress() throws Exception {
        PartyDetails party = party("links", "javascript:alert(1); https://a.example/");

        assertThat(party.getLinks()).containsExactly("https://a.example/");
        assertThat(party.getRemarks()).contains("Link: javascript:alert(1)");
    }

    @Test
    void shouldSkipRowWhenListIdIsInvalid() throws Exception {
        CollectedList list = read("list,name\nus-dod,ONE\n,TWO\nXX-TEST,\nXX-TEST,\"A\0\"\nXX-TEST,OK\n# entries: 5\n");

        assertThat(list.entries).hasSize(1);
        assertThat(list.defects).isEmpty();
        assertThat(list.skipped)
                .extracting(SkippedRow::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("the column 'list' holds 'us-dod', which is no id"),
                        reason -> assertThat(reason).startsWith("the column 'list' holds '', which is no id"),
                        reason -> assertThat(reason).isEqualTo("the column 'name' is empty: there is no party"),
                        reason -> assertThat(reason).startsWith("the row holds NUL characters"));
    }

    @ParameterizedTest
    @CsvSource({"adresses,addresses", "alias,aliases", "listed_at,listed_on", "Names,name"})
    void shouldNameTheNearestColumnWhenOneIsMisspelt(String misspelt, String meant) {
        SourceException refused = refused("list,name," + misspelt + "\nXX-TEST,A,B\n");

        assertThat(refused.kind()).isEqualTo(Kind.UNEXPECTED_LAYOUT);
        assertThat(refused)
                .hasMessageStartingWith(AT + "line 1: unknown column '" + misspelt.toLowerCase(Locale.ROOT)
                        + "'; did you mean '" + meant + "'? A column of your own begins with 'x_'; ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html>|this is no CSV: it looks like HTML or XML",
                "{\"a\":1}|this is no CSV: it looks like JSON",
                "list;name|this is no header",
                "list,remarks|the header lacks the column 'name'",
                "name,remarks|the header lacks the column 'list'",
                "list,name,Name|the column 'name' stands in the header twice"
            })
    void shouldRefuseAsAnotherLayoutWhenHeaderIsAnother(String header, String problem) {
        SourceException refused = refused(header + "\nXX-TEST,A,B\n");

        assertThat(refused.kind()).isEqualTo(Kind.UNEXPECTED_LAYOUT);
        assertThat(refused).hasMessageContaining(AT + "line 1: " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "list,name\n", "list,name\n# entries: 0\n", "list,name"})
    void shouldRefuseWhenThereIsNothing(String file) {
        assertThat(refused(file).kind()).isEqualTo(Kind.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# entries: 2", "# entries: 2\n", "#entries:2,\r\n", "\n,\n# entries: 2\n\n"})
    void shouldFindFileWholeWhenTheEndMarkFits(String end) throws Exception {
        CollectedList list = read(TWO + end);

        assertThat(list.entries).hasSize(2);
        assertThat(list.skipped).isEmpty();
        assertThat(list.defects).isEmpty();
    }

    @Test
    void shouldDeclareDefectWhenTheEndMarkDoesNotFit() throws Exception {
        CollectedList list = read(TWO + "# entries: 20\n");

        assertThat(list.entries).hasSize(2);
        assertThat(list.defects)
                .containsExactly(new CollectedList.Defect(
                        null,
                        "line 4 says that there are 20 entries, but there are 2: rows are missing or were added;"
                                + " correct the number or the rows"));
    }

    @Test
    void shouldDeclareDefectWhenFilesAreJoined() throws Exception {
        CollectedList list = read(TWO + "# entries: 2\n" + TWO + "# entries: 2\n");

        assertThat(list.entries).hasSize(4);
        assertThat(list.skipped).hasSize(1);
        assertThat(list.defects)
                .extracting(CollectedList.Defect::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("the header stands again on line 5"),
                        reason -> assertThat(reason).startsWith("end marks stand on the lines 4 and 8"),
                        reason ->
                                assertThat(reason).startsWith("line 8 says that there are 2 entries, but there are 4"));
    }

    @Test
    void shouldDeclareDefectWhenRowsStandBehindTheEndMark() throws Exception {
        assertThat(read(TWO + "# entries: 3\nXX-TEST,THREE\n").defects)
                .extracting(CollectedList.Defect::reason)
                .singleElement()
                .asString()
                .startsWith("rows stand behind the end mark on line 4");
    }

    @Test
    void shouldNoticeAnyCutWhenFileHasAnEndMark() throws Exception {
        byte[] file = ListwireCsvDocumentTest.example().strip().getBytes(UTF_8);
        CollectedList whole = CollectedList.of(parser, file);
        List<Integer> unnoticed = new ArrayList<>();
        for (int cut = 0; cut < file.length; cut++) {
            byte[] beginning = Arrays.copyOf(file, cut);
            try {
                CollectedList read = CollectedList.of(parser, beginning);
                assertThat(read.entries).isEqualTo(whole.entries.subList(0, read.entries.size()));
                if (read.defects.isEmpty()) {
                    unnoticed.add(cut);
                    assertThat(file[cut - 1]).as("cut at %d", cut).isEqualTo((byte) '\n');
                }
            } catch (SourceException e) {
                assertThat(e.kind()).isIn(Kind.TRUNCATED, Kind.UNEXPECTED_LAYOUT);
            }
        }
        assertThat(unnoticed).as("cuts exactly behind one of three rows").hasSize(3);
    }

    @Test
    void shouldRefuseWhenFileIsInLatin1() {
        SourceException refused =
                rejection(() -> CollectedList.of(parser, "list,name\nXX-TEST,M\u00FCller\n".getBytes(ISO_8859_1)));

        assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void shouldRefuseInBoundedMemoryWhenACellDoesNotEnd() {
        EndlessInput input = new EndlessInput("list,name\nXX-TEST,\"", "x");

        assertThat(rejection(() -> CollectedList.of(parser, input)).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(input.bytesRead()).isLessThan(2L * InputLimits.defaults().recordChars());
    }
}
