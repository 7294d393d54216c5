package io.listwire.ingest.source.csl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDate;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.Vessel;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The fixture follows the publisher's shape; its parties are invented. */
class CslJsonParserTest {

    private final CslJsonParser parser = new CslJsonParser(InputLimits.defaults());

    static String fixture() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(CslJsonParserTest.class.getResourceAsStream("consolidated.json"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void shouldReadPersonInFullWhenMembersAreTyped() throws Exception {
        CollectedList list = CollectedList.of(parser, fixture());

        assertThat(list.defects).isEmpty();
        assertThat(list.skipped).isEmpty();
        assertThat(list.entries)
                .extracting(CollectedList.Entry::list, CollectedList.Entry::line)
                .startsWith(tuple("US-OFAC-SDN", 3L));
        assertThat(list.party("EXAMPLE, Ivan"))
                .isEqualTo(PartyDetails.newBuilder()
                        .setPublisherId("90001")
                        .setType(PartyType.INDIVIDUAL)
                        .setNames(List.of(
                                new PartyName("EXAMPLE, Ivan", NameKind.PRIMARY, null),
                                new PartyName("EXAMPLE, Iwan", NameKind.ALIAS, null),
                                new PartyName("BNC; Sons & Co", NameKind.ALIAS, null)))
                        .setAddresses(List.of(
                                new Address("1 Sample Street, Minsk, 220000, BY", "BY"), new Address("IR", "IR")))
                        .setIdentifiers(List.of(
                                new Identifier("PASSPORT", "MP1234567", "BY"),
                                new Identifier("PASSPORT", "MP7654321", "BY"),
                                new Identifier("TAX_ID", "123456", null)))
                        .setProgrammes(List.of("SDGT", "IRAN"))
                        .setDates(List.of(
                                new PartyDate("START", "2020-02-03", LocalDate.of(2020, 2, 3)),
                                new PartyDate("BIRTH", "1970-01-02", LocalDate.of(1970, 1, 2)),
                                new PartyDate("BIRTH", "1971", null)))
                        .setTitle("Director")
                        .setNationalities(List.of("BY"))
                        .setCitizenships(List.of("BY"))
                        .setPlacesOfBirth(List.of("Minsk, Belarus"))
                        .setRemarks("Gender: Male; PASSPORT MP1234567: 2010-01-02, 2020-01-01;"
                                + " PASSPORT MP7654321: 2030-01-01 (expiration date);"
                                + " TAX_ID 123456: Ruritania (country); TAX_ID 123456: register: central")
                        .setLinks(List.of("https://list.example/sdn", "https://list.example/about"))
                        .build());
    }

    @Test
    void shouldReadVesselWhenNumbersAreNumbersOrTexts() throws Exception {
        PartyDetails party = CollectedList.of(parser, fixture()).party("SAMPLE STAR");

        assertThat(party.getPublisherId()).contains("90002");
        assertThat(party.getVessel())
                .contains(new Vessel("EXMP", "Crude Oil Tanker", "81479", "12,000.50", "Panama", "Sample Shipping"));
        assertThat(party.getIdentifiers()).containsExactly(new Identifier("IMO", "9999999", null));
        assertThat(party.getCountries()).containsExactly("PA");
    }

    @Test
    void shouldKeepUnknownMembersInRemarksWhenTheLayoutHasMore() throws Exception {
        PartyDetails party = CollectedList.of(parser, fixture()).party("Sample Instruments Institute");

        assertThat(party.getPublisherId()).isEmpty();
        assertThat(party.getCitations()).containsExactly("87 FR 8181", "88 FR 9191");
        assertThat(party.getAddresses()).containsExactly(new Address("2 Test Road, Beijing, CN", "CN"));
        assertThat(party.getRemarks())
                .contains("Address (2 Test Road, Beijing, CN) alternate: true; country: CN;"
                        + " list_status: by: a; b, reviewed: 2024-05-06");
    }

    @Test
    void shouldGiveTheSameWhenMembersAreInAnotherOrder() throws Exception {
        String row = "{\"source\":\"X (EL) - Y\",\"name\":\"A\",\"b_new\":1,\"a_new\":[\"x\",2]}";
        String turned = "{\"a_new\":[\"x\",2],\"b_new\":1,\"name\":\"A\",\"source\":\"X (EL) - Y\"}";

        PartyDetails party = CollectedList.of(parser, "{\"total\":1,\"results\":[" + row + "]}")
                .party("A");

        assertThat(party.getRemarks()).contains("a_new: x; 2; b_new: 1");
        assertThat(CollectedList.of(parser, "{\"results\":[" + turned + "],\"total\":1}")
                        .party("A"))
                .isEqualTo(party);
    }

    @Test
    void shouldReadCellsAsTheCsvHasThemWhenMembersAreTexts() throws Exception {
        Map<String, String> cells = Map.of(
                "source", CslText.SDN,
                "name", "TEST",
                "alt_names", "A; and B",
                "addresses", "1 Road, Minsk, BY; IR",
                "ids", "BY, MP1, Passport; Male, Gender");
        String members = String.join(
                ",",
                cells.entrySet().stream()
                        .map(cell -> "\"" + cell.getKey() + "\":\"" + cell.getValue() + "\"")
                        .toList());

        assertThat(CollectedList.of(parser, "{\"results\":[{" + members + "}]}").party("TEST"))
                .isEqualTo(
                        CollectedList.of(new CslParser(InputLimits.defaults()), CslText.header() + CslText.row(cells))
                                .party("TEST"));
    }
}
