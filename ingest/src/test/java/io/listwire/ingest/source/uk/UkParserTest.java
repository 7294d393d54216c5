package io.listwire.ingest.source.uk;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows in the layout that the Foreign, Commonwealth and Development Office publishes, with parties that do not exist. */
class UkParserTest {

    private static final List<String> COLUMNS = List.of(
            ("Last Updated|Unique ID|OFSI Group ID|UN Reference Number|Name 6|Name 1|Name 2|Name 3|Name 4|Name 5|Name type"
                            + "|Alias strength|Title|Name non-latin script|Non-latin script type|Non-latin script language"
                            + "|Regime Name|Designation Type|Designation source|Sanctions Imposed|Other Information"
                            + "|UK Statement of Reasons|Address Line 1|Address Line 2|Address Line 3|Address Line 4"
                            + "|Address Line 5|Address Line 6|Address Postal Code|Address Country|Phone number|Website"
                            + "|Email address|Date Designated|D.O.B|Nationality(/ies)|National Identifier number"
                            + "|National Identifier additional information|Passport number"
                            + "|Passport additional information|Position|Gender|Town of birth|Country of birth"
                            + "|Type of entity|Subsidiaries|Parent company|Business registration number (s)|IMO number"
                            + "|Current owner/operator (s)|Previous owner/operator (s)"
                            + "|Current believed flag of ship|Previous flags|Type of ship|Tonnage of ship|Length of ship"
                            + "|Year Built|Hull identification number (HIN)")
                    .split("\\|", -1));
    private static final String HEADER = "Report Date: 18-Aug-2026\n" + String.join(",", COLUMNS) + "\n";

    private final UkParser parser = new UkParser(InputLimits.defaults());

    @Test
    void shouldMakeOneDesignationOfAllItsRows() throws Exception {
        Map<String, String> person = Map.of(
                "Unique ID", "ABC0001",
                "OFSI Group ID", "90001",
                "Regime Name", "The Example Regulations 2020",
                "Designation Type", "Individual",
                "Date Designated", "03/06/2021",
                "Last Updated", "04/07/2022",
                "D.O.B", "dd/mm/1965",
                "Nationality(/ies)", "Norway",
                "Position", "Director");
        String text = HEADER
                + row(
                        person,
                        Map.of(
                                "Name 6",
                                "SMITH",
                                "Name 1",
                                "Ann",
                                "Name type",
                                "Primary Name",
                                "Address Line 1",
                                "1 Quay",
                                "Address Country",
                                "Norway"))
                + row(
                        person,
                        Map.of(
                                "Name 6",
                                "SMITH",
                                "Name 1",
                                "Ann",
                                "Name type",
                                "Primary Name",
                                "Address Line 1",
                                "Box 7",
                                "Address Country",
                                "Latvia"))
                + row(
                        person,
                        Map.of(
                                "Name 6",
                                "SMYTHE",
                                "Name 1",
                                "Anna",
                                "Name type",
                                "Alias",
                                "Alias strength",
                                "Good quality a.k.a",
                                "Passport number",
                                "P 123456"))
                + row(
                        person,
                        Map.of(
                                "Name 6",
                                "The Fox",
                                "Name type",
                                "Alias",
                                "Alias strength",
                                "Low quality a.k.a",
                                "Name non-latin script",
                                "Анна СМИТ"));

        CollectedList read = CollectedList.of(parser, text);

        assertThat(read.publishedAt).isEqualTo(Instant.parse("2026-08-18T00:00:00Z"));
        assertThat(read.entries).hasSize(1);
        PartyDetails party = read.entries.get(0).party();
        assertThat(party.getPublisherId()).contains("ABC0001");
        assertThat(party.getType()).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(party.getNames())
                .containsExactly(
                        new PartyName("Ann SMITH", NameKind.PRIMARY, "Latn"),
                        new PartyName("Anna SMYTHE", NameKind.ALIAS, "Latn"),
                        new PartyName("The Fox", NameKind.WEAK, "Latn"),
                        new PartyName("Анна СМИТ", NameKind.ALIAS, "Cyrl"));
        assertThat(party.getAddresses())
                .containsExactly(new Address("1 Quay, Norway", "NO"), new Address("Box 7, Latvia", "LV"));
        assertThat(party.getIdentifiers())
                .containsExactly(
                        new Identifier("OFSI_GROUP_ID", "90001", null), new Identifier("PASSPORT", "P 123456", null));
        assertThat(party.getDates().stream().map(date -> date.getKind() + " " + date.getText()))
                .containsExactly("BIRTH dd/mm/1965", "LISTING 03/06/2021", "UPDATED 04/07/2022");
        assertThat(party.getProgrammes()).containsExactly("The Example Regulations 2020");
        assertThat(party.getTitle()).contains("Director");
        assertThat(party.getNationalities()).containsExactly("Norway");
    }

    @Test
    void shouldKeepWhatHasNoFieldInTheRemarks() throws Exception {
        PartyDetails ship = CollectedList.of(
                        parser,
                        HEADER
                                + row(
                                        Map.of("Unique ID", "ABC0002", "Name 6", "AURORA", "Name type", "Primary Name"),
                                        Map.of(
                                                "Designation Type",
                                                "Ship",
                                                "IMO number",
                                                "9187629",
                                                "Type of ship",
                                                "Tanker",
                                                "Current believed flag of ship",
                                                "Panama",
                                                "Year Built",
                                                "1999",
                                                "Website",
                                                "aurora.example")))
                .party("AURORA");

        assertThat(ship.getVessel().orElseThrow().getFlag()).contains("Panama");
        assertThat(ship.getVessel().orElseThrow().getType()).contains("Tanker");
        assertThat(ship.getIdentifiers()).containsExactly(new Identifier("IMO", "9187629", null));
        assertThat(ship.getRemarks()).contains("Website: aurora.example; Year Built: 1999");
    }

    @Test
    void shouldReadDesignationsWhoseRowsDoNotStandTogether() throws Exception {
        String first = row(
                Map.of("Unique ID", "A1", "Designation Type", "Entity"),
                Map.of("Name 6", "Aurora", "Name type", "Primary Name"));
        String other = row(
                Map.of("Unique ID", "A2", "Designation Type", "Entity"),
                Map.of("Name 6", "Borealis", "Name type", "Primary Name"));
        String again = row(
                Map.of("Unique ID", "A1", "Designation Type", "Entity"), Map.of("Name 6", "AW", "Name type", "Alias"));

        CollectedList together = CollectedList.of(parser, HEADER + first + again + other);
        CollectedList apart = CollectedList.of(parser, HEADER + first + other + again);

        assertThat(apart.entries.stream().map(CollectedList.Entry::party))
                .containsExactlyInAnyOrderElementsOf(together.entries.stream()
                        .map(CollectedList.Entry::party)
                        .toList())
                .hasSize(2);
    }

    @Test
    void shouldSkipRowsThatCannotBeReadAndGoOn() throws Exception {
        String good = row(
                Map.of("Unique ID", "A1", "Designation Type", "Entity"),
                Map.of("Name 6", "Aurora", "Name type", "Primary Name"));
        String nameless = row(Map.of("Unique ID", "A2", "Designation Type", "Entity"), Map.of());
        String unnumbered = row(Map.of("Name 6", "Lost"), Map.of());

        CollectedList read = CollectedList.of(
                parser, HEADER + "too,short\n" + nameless + unnumbered + good.replace("Aurora", "Au\0ra") + good);

        assertThat(read.entries).hasSize(1);
        assertThat(read.skipped.stream().map(row -> row.reason()))
                .anyMatch(reason -> reason.contains("2 cells where the header has 58"))
                .anyMatch(reason -> reason.contains("'Unique ID' is empty"))
                .anyMatch(reason -> reason.contains("NUL"))
                .anyMatch(reason -> reason.contains("A2"))
                .hasSize(4);
    }

    @Test
    void shouldNoticeEveryCutThatIsNotBehindARow() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 30; i++) {
            text.append(row(
                    Map.of("Unique ID", "A" + i, "Designation Type", "Entity"),
                    Map.of(
                            "Name 6",
                            "Aurora " + i,
                            "Name type",
                            "Primary Name",
                            "Other Information",
                            "a \"quoted\"\nword")));
        }
        byte[] file = text.toString().getBytes(UTF_8);
        String written = new String(file, UTF_8);

        for (int cut :
                new Random(58).ints(200, HEADER.length() + 1, file.length).toArray()) {
            boolean behindRow = written.substring(0, cut).endsWith(",,\n");
            if (!behindRow) {
                assertThat(rejection(() -> CollectedList.of(parser, Arrays.copyOf(file, cut)))
                                .kind())
                        .as("cut at %d", cut)
                        .isEqualTo(Kind.TRUNCATED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Report Date: 18-Aug-2026\n",
                "Report Date: 18-Aug-2026\nName 6,Name 1\n",
                "Last Updated,01/01/2026\nGroup ID,Name 6\n",
                "<html></html>",
                "{}"
            })
    void shouldRefuseWhatIsNotTheList(String text) {
        assertThat(rejection(() -> CollectedList.of(parser, text)).kind()).isIn(Kind.TRUNCATED, Kind.UNEXPECTED_LAYOUT);
    }

    private static String row(Map<String, String> designation, Map<String, String> rest) {
        Map<String, String> cells = new LinkedHashMap<>(designation);
        cells.putAll(rest);
        assertThat(COLUMNS).containsAll(cells.keySet());
        return COLUMNS.stream()
                        .map(column -> cells.getOrDefault(column, ""))
                        .map(cell -> cell.isEmpty() ? "" : "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
