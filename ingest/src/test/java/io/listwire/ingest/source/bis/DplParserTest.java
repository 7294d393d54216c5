package io.listwire.ingest.source.bis;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.GenuineData;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.schema.Address;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DplParserTest {

    private static final String EARLIER = "lists/bis-dpl/2019-06-29/dpl.txt";
    private static final String LATER = "lists/bis-dpl/2022-09-07/dpl.txt";
    private static final String HEADER = "Name\tStreet_Address\tCity\tState\tCountry\tPostal_Code\tEffective_Date"
            + "\tExpiration_Date\tStandard_Order\tLast_Update\tAction\tFR_Citation\n";
    private static final String ROW =
            "\"ANN \"\"A\"\" SMITH\"\t1 Main Street\tOSLO\t\tNO\t0150\t06/19/2003\t06/29/2056\tY"
                    + "\t2007-01-31\tFR NOTICE ADDED\t68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06, 72 F.R 4236\n";

    private final DplParser parser = new DplParser(InputLimits.defaults());

    @Test
    void shouldReadAnEntryForEachOrderWhenTheFilesAreGenuine() throws Exception {
        CollectedList earlier = CollectedList.of(parser, GenuineData.file(EARLIER));
        CollectedList later = CollectedList.of(parser, GenuineData.file(LATER));

        assertThat(earlier.entries).hasSize(417).allMatch(entry -> entry.list().equals("US-BIS-DPL"));
        assertThat(later.entries).hasSize(461);
        assertThat(List.of(earlier, later)).allSatisfy(read -> {
            assertThat(read.skipped).isEmpty();
            assertThat(read.defects).isEmpty();
        });
        Set<String> came = keys(later);
        came.removeAll(keys(earlier));
        Set<String> left = keys(earlier);
        left.removeAll(keys(later));
        assertThat(came).hasSize(173);
        assertThat(left).hasSize(129);
    }

    @Test
    void shouldReadTheOlderWritingToo() throws Exception {
        CollectedList read = CollectedList.of(parser, GenuineData.file("lists/small/bis/dpl.txt"));

        assertThat(read.skipped).isEmpty();
        assertThat(read.party("KAL TEK LABS").getDates().get(0).getDate()).contains(LocalDate.of(1988, 8, 26));
    }

    @Test
    void shouldKeepAllThatIsSaidInTheRowsOfOneOrder() throws Exception {
        String second =
                "\"ANN \"\"A\"\" SMITH\"\tBOX 7\tBERGEN\t\tNorway\t\t06/19/2003\t06/29/2056\tY\t2008-02-28\tNEW\t\n";

        CollectedList read =
                CollectedList.of(parser, HEADER + ROW + "BOB\t\t\t\t\t\t1/2/2020\t\tN\t1/3/2020\n" + second);

        PartyDetails ann = read.party("ANN \"A\" SMITH");
        assertThat(read.entries).hasSize(2);
        assertThat(ann.getPublisherId()).contains("ANN \"A\" SMITH / 2003-06-19");
        assertThat(ann.getNames()).containsExactly(new PartyName("ANN \"A\" SMITH", NameKind.PRIMARY, null));
        assertThat(ann.getAddresses())
                .containsExactly(
                        new Address("1 Main Street, OSLO, 0150, NO", "NO"), new Address("BOX 7, BERGEN, Norway", "NO"));
        assertThat(ann.getCitations()).containsExactly("68 F.R. 38290 6/27/03", "71 F.R. 38843 7/10/06", "72 F.R 4236");
        assertThat(ann.getDates().stream().map(date -> date.getKind() + " " + date.getText()))
                .containsExactly(
                        "EFFECTIVE 06/19/2003", "EXPIRATION 06/29/2056", "UPDATED 2007-01-31", "UPDATED 2008-02-28");
        assertThat(ann.getRemarks()).contains("Action: FR NOTICE ADDED; Action: NEW; Standard order: Y");
        assertThat(read.party("BOB").getPublisherId()).contains("BOB / 2020-01-02");
    }

    @Test
    void shouldSkipRowsThatCannotBeReadAndGoOn() throws Exception {
        String unnamed = ROW.replaceFirst("\"ANN \"\"A\"\" SMITH\"", "");
        String undated = ROW.replace("06/19/2003", "");
        String wide = ROW.replace("\n", "\tmore\n");
        String damaged = ROW.replace("OSLO", "OS\0LO");
        String blank = "\t\t\t\t\t\t\t\t\t\t\t\n";

        CollectedList read = CollectedList.of(parser, HEADER + blank + unnamed + undated + wide + damaged + ROW);

        assertThat(read.entries).hasSize(1);
        assertThat(read.skipped.stream().map(row -> row.reason()))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("'Name' is empty"),
                        reason -> assertThat(reason).contains("'Effective_Date' is empty"),
                        reason -> assertThat(reason).contains("1 cells more"),
                        reason -> assertThat(reason).contains("NUL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "<html><body>Moved</body></html>",
                "{\"results\": []}",
                "_id,source,entity_number\n1,2,3\n",
                "Name\tCity\nA\tB\n",
                "Name\tName\tStreet_Address\tCity\tState\tCountry\tPostal_Code\tEffective_Date\tExpiration_Date"
                        + "\tStandard_Order\tLast_Update\tAction\tFR_Citation\n"
            })
    void shouldRefuseWhatIsNoDeniedPersonsList(String text) {
        SourceException refused = rejection(() -> CollectedList.of(parser, text));

        assertThat(refused.kind()).isIn(Kind.UNEXPECTED_LAYOUT, Kind.TRUNCATED);
        assertThat(refused.getMessage()).contains("line 1");
    }

    @Test
    void shouldRefuseBytesThatAreNoUtf8AndCellsWithoutEnd() {
        byte[] latin = (HEADER + ROW.replace("OSLO", "K\u00D8LN")).getBytes(ISO_8859_1);

        assertThat(rejection(() -> CollectedList.of(parser, latin)).kind()).isEqualTo(Kind.MALFORMED);
        assertThat(rejection(() -> CollectedList.of(parser, HEADER + "\"ANN\tOSLO\n"))
                        .kind())
                .isEqualTo(Kind.TRUNCATED);
    }

    @Test
    void shouldNoticeEveryCutThatIsNotBehindARow() throws Exception {
        byte[] file = Files.readAllBytes(GenuineData.file(LATER));
        List<String> whole = texts(CollectedList.of(parser, file));
        int headerEnd = new String(file, UTF_8).indexOf('\n') + 1;

        for (int cut :
                new Random(20220907).ints(300, headerEnd + 1, file.length - 1).toArray()) {
            byte[] beginning = Arrays.copyOf(file, cut);
            boolean behindRow = file[cut - 1] == '\n' || file[cut] == '\n';
            if (!behindRow) {
                assertThat(rejection(() -> CollectedList.of(parser, beginning)).kind())
                        .as("cut at %d", cut)
                        .isEqualTo(Kind.TRUNCATED);
            } else {
                assertThat(whole)
                        .as("cut at %d", cut)
                        .hasSizeGreaterThan(
                                CollectedList.of(parser, beginning).entries.size() - 1);
            }
        }
    }

    @Test
    void shouldHandOnWhatWasReadWhenTheFileBreaksOff() throws Exception {
        CollectedList sink = new CollectedList();
        List<SourceException> thrown = new ArrayList<>();
        try {
            parser.parse(
                    ListFiles.of(
                            "dpl.txt", () -> new ByteArrayInputStream((HEADER + ROW + "BOB\t1 Ma").getBytes(UTF_8))),
                    CollectedList.ORIGIN,
                    sink);
        } catch (SourceException e) {
            thrown.add(e);
        }

        assertThat(thrown).hasSize(1);
        assertThat(sink.entries).hasSize(1);
    }

    private static List<String> texts(CollectedList list) {
        return list.entries.stream().map(entry -> entry.party().toString()).toList();
    }

    private static Set<String> keys(CollectedList list) {
        return list.entries.stream()
                .map(entry -> entry.party().getPublisherId().orElseThrow())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
