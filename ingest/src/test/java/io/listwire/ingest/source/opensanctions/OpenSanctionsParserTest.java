package io.listwire.ingest.source.opensanctions;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities laid out as FollowTheMoney publishes its model; none of the parties exists. */
class OpenSanctionsParserTest {

    private static final String COMPANY = """
            {"id": "NK-1", "caption": "Aurora Works", "schema": "Company", "target": true, "datasets": ["us_dod_chinese_milcorps", "ch_seco_sanctions"], "referents": ["x-1"], "first_seen": "2024-01-01", "last_seen": "2026-01-01", "last_change": "2025-01-01", "properties": {"name": ["Aurora Works", "极光工厂"], "alias": ["AW Plant"], "weakAlias": ["AW"], "previousName": ["Dawn Works"], "country": ["cn"], "registrationNumber": ["9137020012345678"], "leiCode": ["5493001KJTIIGC8Y1R12"], "addressEntity": ["addr-1"], "topics": ["sanction"], "sector": ["Optics"], "website": ["https://aurora.example"]}}
            """;
    private static final String ADDRESS = """
            {"id": "addr-1", "caption": "1 Quay, Dalian", "schema": "Address", "datasets": ["ch_seco_sanctions"], "properties": {"full": ["1 Quay, Dalian, China"], "country": ["cn"]}}
            """;
    private static final String SANCTION = """
            {"id": "s-1", "caption": "Section 1260H", "schema": "Sanction", "datasets": ["us_dod_chinese_milcorps"], "properties": {"entity": ["NK-1"], "program": ["SECTION-1260H"], "startDate": ["2021-06-03"], "reason": ["on the list"]}}
            """;
    private static final String PERSON = """
            {"id": "NK-2", "caption": "Ann Smith", "schema": "Person", "target": true, "datasets": ["ch_seco_sanctions"], "properties": {"name": ["Ann Smith"], "birthDate": ["1960-01-02"], "birthPlace": ["Riga"], "nationality": ["lv"], "position": ["Director"]}}
            """;
    private static final String PASSPORT = """
            {"id": "p-1", "caption": "A123456", "schema": "Passport", "datasets": ["ch_seco_sanctions"], "properties": {"holder": ["NK-2"], "number": ["A123456"], "country": ["lv"]}}
            """;
    private static final String RELATED = """
            {"id": "NK-3", "caption": "Bob Smith", "schema": "Person", "target": false, "datasets": ["ch_seco_sanctions"], "properties": {"name": ["Bob Smith"], "topics": ["sanction.linked"]}}
            """;

    private final OpenSanctionsParser parser = new OpenSanctionsParser(InputLimits.defaults());

    @Test
    void shouldPutEachListedPartyOnTheListOfEachOfItsDatasets() throws Exception {
        CollectedList read = read(COMPANY, ADDRESS, SANCTION, PERSON, PASSPORT, RELATED);

        assertThat(read.countsByList()).isEqualTo(Map.of("US-DOD-1260H", 1L, "OS-CH-SECO-SANCTIONS", 2L));
        assertThat(read.skipped).isEmpty();
        assertThat(read.defects).isEmpty();
    }

    @Test
    void shouldKeepAllThatIsSaidOfACompany() throws Exception {
        CollectedList read = read(COMPANY, ADDRESS, SANCTION);
        PartyDetails party = read.entries.stream()
                .filter(entry -> entry.list().equals("US-DOD-1260H"))
                .findFirst()
                .orElseThrow()
                .party();

        assertThat(party.getPublisherId()).contains("NK-1");
        assertThat(party.getType()).isEqualTo(PartyType.ORGANIZATION);
        assertThat(party.getNames())
                .containsExactlyInAnyOrder(
                        new PartyName("Aurora Works", NameKind.PRIMARY, "Latn"),
                        new PartyName("极光工厂", NameKind.ALIAS, "Hani"),
                        new PartyName("AW Plant", NameKind.ALIAS, "Latn"),
                        new PartyName("AW", NameKind.WEAK, "Latn"),
                        new PartyName("Dawn Works", NameKind.FORMER, "Latn"));
        assertThat(party.getAddresses()).containsExactly(new Address("1 Quay, Dalian, China", "CN"));
        assertThat(party.getIdentifiers()).contains(new Identifier("LEI", "5493001KJTIIGC8Y1R12", null));
        assertThat(party.getProgrammes()).containsExactly("SECTION-1260H");
        assertThat(party.getDates().stream().map(date -> date.getKind() + " " + date.getText()))
                .containsExactly("START 2021-06-03");
        assertThat(party.getRemarks().orElseThrow()).contains("Optics", "reason: on the list");
        assertThat(party.toString()).doesNotContain("2024-01-01", "2025-01-01", "2026-01-01", "x-1");
    }

    @Test
    void shouldKeepAllThatIsSaidOfAPerson() throws Exception {
        PartyDetails party = read(PASSPORT, PERSON).party("Ann Smith");

        assertThat(party.getType()).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(party.getIdentifiers()).containsExactly(new Identifier("PASSPORT", "A123456", "LV"));
        assertThat(party.getDates().stream().map(date -> date.getKind() + " " + date.getText()))
                .containsExactly("BIRTH 1960-01-02");
        assertThat(party.getPlacesOfBirth()).containsExactly("Riga");
        assertThat(party.getNationalities()).containsExactly("LV");
        assertThat(party.getTitle()).contains("Director");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldSayTheSameWhateverTheOrderOfTheLines(long seed) throws Exception {
        List<String> lines = new ArrayList<>(List.of(COMPANY, ADDRESS, SANCTION, PERSON, PASSPORT, RELATED));
        List<PartyDetails> inOrder = parties(read(lines.toArray(String[]::new)));
        Collections.shuffle(lines, new Random(seed));

        assertThat(parties(read(lines.toArray(String[]::new)))).containsExactlyInAnyOrderElementsOf(inOrder);
    }

    @Test
    void shouldTakeBookkeepingForNoChange() throws Exception {
        String later = COMPANY.replace("2026-01-01", "2026-02-02")
                .replace("2025-01-01", "2026-02-01")
                .replace("x-1", "x-2");

        assertThat(parties(read(later))).isEqualTo(parties(read(COMPANY)));
    }

    @Test
    void shouldSkipLinesThatCannotBeReadAndGoOn() throws Exception {
        CollectedList read = read(COMPANY, "{\"id\": 1}\n", "{broken\n", "[]\n", PERSON);

        assertThat(read.entries).hasSize(3);
        assertThat(read.skipped).hasSize(3);
    }

    @Test
    void shouldSayThatAnEntityStandsThereTwice() throws Exception {
        assertThat(read(COMPANY, SANCTION, COMPANY).defects)
                .anySatisfy(defect -> assertThat(defect.reason()).contains("NK-1", "twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"op\": \"DEL\", \"entity\": {\"id\": \"NK-1\"}}\n",
                "<html></html>\n",
                "id,name\n",
                "{\"results\": []}\n"
            })
    void shouldRefuseWhatIsNoSuchFile(String text) {
        assertThat(rejection(() -> CollectedList.of(parser, text)).kind())
                .isIn(Kind.UNEXPECTED_LAYOUT, Kind.TRUNCATED, Kind.MALFORMED);
    }

    @Test
    void shouldNoticeEveryCutWithinALine() {
        byte[] file = String.join("", COMPANY, ADDRESS, SANCTION, PERSON).getBytes(UTF_8);
        for (int cut : new Random(300).ints(200, 1, file.length - 1).toArray()) {
            boolean betweenLines = file[cut - 1] == '\n' || file[cut] == '\n';
            if (!betweenLines) {
                assertThat(rejection(() -> CollectedList.of(parser, Arrays.copyOf(file, cut)))
                                .kind())
                        .as("cut at %d", cut)
                        .isIn(Kind.TRUNCATED, Kind.MALFORMED);
            }
        }
    }

    private CollectedList read(String... lines) throws Exception {
        return CollectedList.of(parser, String.join("", lines).getBytes(UTF_8));
    }

    private static List<PartyDetails> parties(CollectedList read) {
        return read.entries.stream().map(CollectedList.Entry::party).toList();
    }
}
