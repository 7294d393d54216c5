package io.listwire.ingest.source.ofac.csv;

import static io.listwire.ingest.source.Rejections.rejection;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.GenuineData;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfacCsvParserTest {

    private static final String N = "-0- ";
    private static final String COMPANY =
            row("101", "AURORA WORKS", N, "SDGT] [IRAN", N, N, N, N, N, N, N, "a.k.a. 'AW'; Linked To: BOREALIS.");
    private static final String PERSON = row(
            "102",
            "SMITH, Ann",
            "individual",
            "SDGT",
            "Director",
            N,
            N,
            N,
            N,
            N,
            N,
            "DOB 15 Jan 1955; alt. DOB circa 1956; POB Riga, Latvia; nationality Latvia; citizen Norway; Gender Female;"
                    + " Passport A123456 (Latvia) issued 01 Oct 2001 expires 01 Oct 2011; alt. Passport B99;"
                    + " Additional Sanctions Information - Subject to Secondary Sanctions; former minister.");
    private static final String SHIP = row(
            "103",
            "DAWN",
            "vessel",
            "IRAN",
            N,
            "ABCD",
            "Tanker",
            "1000",
            "900",
            "Panama",
            "Dawn Shipping",
            "Vessel Registration Identification IMO 9187629; MMSI 572469210.");
    private static final String LONG = row("108", "LONG STORY", N, "SDGT", N, N, N, N, N, N, N, "x".repeat(1_000));
    private static final String END = "\u001A";

    private final OfacCsvParser parser = new OfacCsvParser(InputLimits.defaults());

    @Test
    void shouldReadEveryEntryWhenTheFilesAreGenuine() throws Exception {
        CollectedList earlier = CollectedList.of(parser, GenuineData.file("lists/ofac-sdn/2019-01-04"));
        CollectedList later = CollectedList.of(parser, GenuineData.file("lists/ofac-sdn/2021-07-07"));

        assertThat(earlier.entries)
                .hasSize(7_379)
                .allMatch(entry -> entry.list().equals("US-OFAC-SDN"));
        assertThat(later.entries).hasSize(8_976);
        assertThat(List.of(earlier, later)).allSatisfy(read -> {
            assertThat(read.skipped).isEmpty();
            assertThat(read.defects).isEmpty();
        });
        Set<String> came = numbers(later);
        came.removeAll(numbers(earlier));
        Set<String> left = numbers(earlier);
        left.removeAll(numbers(later));
        assertThat(came).hasSize(1_858);
        assertThat(left).hasSize(261);
    }

    @Test
    void shouldReadThePrimaryFileAloneWhenItIsGenuine() throws Exception {
        CollectedList alone = CollectedList.of(parser, GenuineData.file("lists/ofac-sdn/2021-07-07/sdn.csv"));

        assertThat(alone.entries).hasSize(8_976);
        assertThat(alone.defects).isEmpty();
    }

    @Test
    void shouldReadTheListsBesideTheSdnListWhenTheFilesAreGenuine() throws Exception {
        CollectedList read = CollectedList.of(parser, GenuineData.file("lists/ofac-consolidated/2025-12-19"));
        List<PartyDetails> companies = read.entries.stream()
                .filter(entry -> entry.list().equals("US-OFAC-NS-CMIC"))
                .map(CollectedList.Entry::party)
                .toList();

        assertThat(read.defects).isEmpty();
        assertThat(read.skipped).isEmpty();
        assertThat(read.countsByList())
                .containsOnlyKeys(
                        "US-OFAC-CAPTA", "US-OFAC-NS-CMIC", "US-OFAC-NS-MBS", "US-OFAC-NS-PLC", "US-OFAC-SSI");
        assertThat(companies).hasSize(68);
        assertThat(companies.stream()
                        .filter(party -> party.getDates().stream()
                                .anyMatch(date -> date.getKind().equals("LISTING")
                                        && date.getDate().equals(Optional.of(LocalDate.of(2021, 6, 3))))))
                .hasSize(59);
        PartyDetails telecom = read.party("CHINA TELECOM CORPORATION LIMITED");
        assertThat(telecom.getIdentifiers())
                .contains(
                        new Identifier("TICKER", "0728 HK", null),
                        new Identifier("ISIN", "US1694261033", null),
                        new Identifier("USCC", "9111000071093019X7", "China"));
        assertThat(telecom.getDates().stream().map(date -> date.getKind() + " " + date.getText()))
                .containsExactly("EFFECTIVE 02 Aug 2021", "DIVESTMENT 03 Jun 2022", "LISTING 03 Jun 2021");
        assertThat(telecom.getRemarks().orElseThrow())
                .contains("Target Type: Public Company", "Linked To: CHINA TELECOMMUNICATIONS CORPORATION");
    }

    @Test
    void shouldKeepAllThatIsSaidOfAPerson() throws Exception {
        PartyDetails party = sdn(PERSON).party("SMITH, Ann");

        assertThat(party.getPublisherId()).contains("102");
        assertThat(party.getType()).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(party.getTitle()).contains("Director");
        assertThat(party.getDates().stream().map(date -> date.getKind() + " " + date.getText()))
                .containsExactly("BIRTH 15 Jan 1955", "BIRTH circa 1956");
        assertThat(party.getPlacesOfBirth()).containsExactly("Riga, Latvia");
        assertThat(party.getNationalities()).containsExactly("Latvia");
        assertThat(party.getCitizenships()).containsExactly("Norway");
        assertThat(party.getIdentifiers())
                .containsExactly(
                        new Identifier("PASSPORT", "A123456", "Latvia"), new Identifier("PASSPORT", "B99", null));
        assertThat(party.getRemarks())
                .contains("Additional Sanctions Information: Subject to Secondary Sanctions; Gender: Female;"
                        + " PASSPORT A123456: issued 01 Oct 2001, expires 01 Oct 2011; former minister");
    }

    @Test
    void shouldPutTheFilesOfASetTogether() throws Exception {
        CollectedList read = CollectedList.of(
                parser,
                files(Map.of(
                        "SDN.CSV", COMPANY + SHIP + END,
                        "ADD.CSV",
                                "101,1,\"1 Quay\",\"Riga LV-1000\",\"Latvia\",-0- \r\n101,2,-0- ,-0- ,\"Norway\",-0- \r\n"
                                        + END,
                        "ALT.CSV",
                                "101,1,\"aka\",\"AURORA\",-0- \r\n101,2,\"fka\",\"DAWN WORKS\",-0- \r\n101,3,\"nka\",\"NEW DAY\",-0- \r\n"
                                        + END,
                        "SDN_COMMENTS.CSV", "103,\" built by \"Yard\" in 1999.\"\r\n")));

        PartyDetails company = read.party("AURORA WORKS");
        assertThat(read.defects).isEmpty();
        assertThat(company.getProgrammes()).containsExactly("SDGT", "IRAN");
        assertThat(company.getNames())
                .containsExactly(
                        new PartyName("AURORA WORKS", NameKind.PRIMARY, "Latn"),
                        new PartyName("AURORA", NameKind.ALIAS, "Latn"),
                        new PartyName("DAWN WORKS", NameKind.FORMER, "Latn"),
                        new PartyName("NEW DAY", NameKind.ALIAS, "Latn"),
                        new PartyName("AW", NameKind.WEAK, "Latn"));
        assertThat(company.getAddresses())
                .containsExactly(new Address("1 Quay, Riga LV-1000, Latvia", "LV"), new Address("Norway", "NO"));
        assertThat(company.getRemarks()).contains("Alias (NEW DAY) type: n.k.a.; Linked To: BOREALIS");
        PartyDetails ship = read.party("DAWN");
        assertThat(ship.getVessel().orElseThrow().getFlag()).contains("Panama");
        assertThat(ship.getCountries()).containsExactly("PA");
        assertThat(ship.getIdentifiers()).contains(new Identifier("IMO", "9187629", null));
    }

    @Test
    void shouldPutRemarksTogetherThatAreCutInAWord() throws Exception {
        String cut = row("104", "EVENING STAR", N, "SDGT", N, N, N, N, N, N, N, "Linked To: BORE");

        CollectedList read = CollectedList.of(
                parser,
                files(Map.of(
                        "SDN.CSV",
                        cut + END,
                        "ADD.CSV",
                        END,
                        "ALT.CSV",
                        END,
                        "SDN_COMMENTS.CSV",
                        "104,\"ALIS.\"\r\n")));

        assertThat(read.party("EVENING STAR").getRemarks()).contains("Linked To: BOREALIS");
    }

    @Test
    void shouldSayWhatShowsThatTheFilesAreNotWhole() throws Exception {
        assertThat(sdn(COMPANY + SHIP).defects).isEmpty();
        assertThat(defects(Map.of("sdn.csv", COMPANY + SHIP))).anyMatch(reason -> reason.contains("0x1A"));
        assertThat(defects(Map.of("sdn.csv", COMPANY + END, "add.csv", END)))
                .anyMatch(reason -> reason.contains("file of aliases and of comments is missing"));
        assertThat(defects(Map.of(
                        "sdn.csv",
                        COMPANY + END,
                        "add.csv",
                        "999,1,\"1 Quay\",-0- ,-0- ,-0- \r\n" + END,
                        "alt.csv",
                        END,
                        "sdn_comments.csv",
                        "")))
                .anyMatch(reason -> reason.contains("1 entries that are not in the primary file (999"));
    }

    @Test
    void shouldSkipRowsThatCannotBeReadAndGoOn() throws Exception {
        CollectedList read = sdn("105,\"SHORT\"\r\n" + row("x1", "A", N, N, N, N, N, N, N, N, N, N)
                + row("106", "NU\0L", N, N, N, N, N, N, N, N, N, N) + row("107", N, N, N, N, N, N, N, N, N, N, N)
                + COMPANY);

        assertThat(read.entries).hasSize(1);
        assertThat(read.skipped.stream().map(row -> row.reason()))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("2 cells"),
                        reason -> assertThat(reason).contains("number of an entry"),
                        reason -> assertThat(reason).contains("NUL"),
                        reason -> assertThat(reason).contains("name is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "<html></html>", "{\"results\": []}", "a,b,c\n1,2,3\n"})
    void shouldRefuseWhatIsNoSuchFile(String text) {
        assertThat(rejection(() -> CollectedList.of(parser, text)).kind())
                .isIn(Kind.UNEXPECTED_LAYOUT, Kind.TRUNCATED, Kind.MALFORMED);
    }

    @Test
    void shouldRefuseADirectoryWithoutAPrimaryFile() {
        assertThat(rejection(() -> CollectedList.of(parser, files(Map.of("add.csv", "", "alt.csv", ""))))
                        .getMessage())
                .contains("neither SDN.CSV nor CONS_PRIM.CSV");
    }

    @Test
    void shouldNoticeEveryCutOfEveryFile() throws Exception {
        Map<String, String> whole = Map.of(
                "sdn.csv", COMPANY + PERSON + SHIP + LONG + END,
                "add.csv",
                        "101,1,\"1 Quay\",\"Riga\",\"Latvia\",-0- \r\n102,2,\"2 Quay\",\"Riga\",\"Latvia\",\"near\"\r\n"
                                + END,
                "alt.csv", "101,1,\"aka\",\"AURORA\",-0- \r\n103,2,\"aka\",\"SUN\",-0- \r\n" + END,
                "sdn_comments.csv", "102,\" and more.\"\r\n108,\" and less.\"\r\n");
        Random random = new Random(1_858);
        for (int i = 0; i < 300; i++) {
            String file = whole.keySet().stream().sorted().toList().get(random.nextInt(4));
            byte[] bytes = whole.get(file).getBytes(UTF_8);
            int cut = random.nextInt(bytes.length);
            SortedMap<String, String> files = new TreeMap<>(whole);
            files.put(file, new String(Arrays.copyOf(bytes, cut), UTF_8));

            boolean lineBreakAlone = file.equals("sdn_comments.csv") && cut >= bytes.length - 2;
            // A single row without its line break may be all of a copy that has lost it.
            String beginning = files.getOrDefault(file, "");
            boolean wholeRowAlone =
                    beginning.indexOf('\n') < 0 && beginning.strip().matches(".*,-0-?");
            assertThat(lineBreakAlone || wholeRowAlone || isNoticed(files))
                    .as("%s cut at %d of %d", file, cut, bytes.length)
                    .isTrue();
        }
    }

    private boolean isNoticed(Map<String, String> files) throws Exception {
        try {
            return !CollectedList.of(parser, files(files)).defects.isEmpty();
        } catch (SourceException e) {
            return true;
        }
    }

    private List<String> defects(Map<String, String> files) throws Exception {
        return CollectedList.of(parser, files(files)).defects.stream()
                .peek(defect -> assertThat(defect.list()).isEqualTo("US-OFAC-SDN"))
                .map(CollectedList.Defect::reason)
                .toList();
    }

    private CollectedList sdn(String rows) throws Exception {
        return CollectedList.of(parser, files(Map.of("sdn.csv", rows + END)));
    }

    private static ListFiles files(Map<String, String> texts) {
        SortedMap<String, ListFiles.Opener> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, () -> new ByteArrayInputStream(text.getBytes(UTF_8))));
        return ListFiles.of(files);
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                        .map(cell ->
                                cell.equals(N) || cell.chars().allMatch(Character::isDigit) ? cell : "\"" + cell + "\"")
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static Set<String> numbers(CollectedList list) {
        return list.entries.stream()
                .map(entry -> entry.party().getPublisherId().orElseThrow())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
