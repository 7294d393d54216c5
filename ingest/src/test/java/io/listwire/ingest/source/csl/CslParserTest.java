package io.listwire.ingest.source.csl;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CslParserTest {

    private final CslParser parser = new CslParser(InputLimits.defaults());

    private CollectedList read(String... rows) throws Exception {
        return CollectedList.of(parser, CslText.header() + String.join("", rows));
    }

    private PartyDetails party(Map<String, String> cells) throws Exception {
        CollectedList list = read(CslText.row(cells));
        assertThat(list.skipped).isEmpty();
        assertThat(list.entries).hasSize(1);
        return list.entries.get(0).party();
    }

    @Test
    void shouldNameFormatAndVersion() {
        assertThat(parser.format()).isEqualTo("csl");
        assertThat(parser.version()).isEqualTo("csl/1");
    }

    @Test
    void shouldReadEveryFieldWhenRowIsOfAPerson() throws Exception {
        PartyDetails party = party(Map.ofEntries(
                Map.entry("_id", "90001"),
                Map.entry("source", CslText.SDN),
                Map.entry("entity_number", "90001"),
                Map.entry("type", "Individual"),
                Map.entry("programs", "IRAN; SDGT"),
                Map.entry("name", "TESTOV, Ivan"),
                Map.entry("title", "Director; Deputy Director"),
                Map.entry("addresses", "1 Test Street, Minsk, BY; Moscow, RU"),
                Map.entry("remarks", "(Linked To: TEST BANK)"),
                Map.entry("source_list_url", "https://lists.example/sdn"),
                Map.entry("alt_names", "TESTOFF, Iwan; TESTOV, I."),
                Map.entry("citizenships", "BY"),
                Map.entry("dates_of_birth", "1970-02-01; circa 1971"),
                Map.entry("nationalities", "BY; RU"),
                Map.entry("places_of_birth", "Minsk, Belarus; Brest, Belarus"),
                Map.entry("source_information_url", "https://lists.example/about"),
                Map.entry("ids", "BY, MP1234567, Passport; Male, Gender")));

        assertThat(party)
                .isEqualTo(PartyDetails.newBuilder()
                        .setPublisherId("90001")
                        .setType(PartyType.INDIVIDUAL)
                        .setNames(List.of(
                                new PartyName("TESTOV, Ivan", NameKind.PRIMARY, null),
                                new PartyName("TESTOFF, Iwan", NameKind.ALIAS, null),
                                new PartyName("TESTOV, I.", NameKind.ALIAS, null)))
                        .setAddresses(
                                List.of(new Address("1 Test Street, Minsk, BY", "BY"), new Address("Moscow, RU", "RU")))
                        .setIdentifiers(List.of(new Identifier("PASSPORT", "MP1234567", "BY")))
                        .setProgrammes(List.of("IRAN", "SDGT"))
                        .setDates(List.of(
                                new PartyDate("BIRTH", "1970-02-01", LocalDate.of(1970, 2, 1)),
                                new PartyDate("BIRTH", "circa 1971", null)))
                        .setTitle("Director; Deputy Director")
                        .setNationalities(List.of("BY", "RU"))
                        .setCitizenships(List.of("BY"))
                        .setPlacesOfBirth(List.of("Minsk, Belarus", "Brest, Belarus"))
                        .setRemarks("(Linked To: TEST BANK); Gender: Male")
                        .setLinks(List.of("https://lists.example/sdn", "https://lists.example/about"))
                        .build());
    }

    @Test
    void shouldReadEntityListFieldsWhenRowIsOfTheEntityList() throws Exception {
        PartyDetails party = party(Map.of(
                "_id", "0f3a",
                "source", "Entity List (EL) - Bureau of Industry and Security",
                "name", "Test Institute 13",
                "addresses", "1 Test Road, Hebei, China; and 2 Test Road, Shijiazhuang, CN",
                "federal_register_notice", "83 FR 37423; 87 FR 77505",
                "start_date", "2018-08-01",
                "license_requirement", "For all items subject to the EAR.",
                "license_policy", "Presumption of denial.",
                "alt_names", "TI 13; and Thirteenth Test Institute"));

        assertThat(party.getPublisherId()).isEmpty();
        assertThat(party.getType()).isEqualTo(PartyType.UNKNOWN);
        assertThat(party.getNames())
                .extracting(PartyName::getText)
                .containsExactly("Test Institute 13", "TI 13", "Thirteenth Test Institute");
        assertThat(party.getAddresses())
                .containsExactly(
                        new Address("1 Test Road, Hebei, China", "CN"),
                        new Address("2 Test Road, Shijiazhuang, CN", "CN"));
        assertThat(party.getCitations()).containsExactly("83 FR 37423", "87 FR 77505");
        assertThat(party.getDates()).containsExactly(new PartyDate("START", "2018-08-01", LocalDate.of(2018, 8, 1)));
        assertThat(party.getLicenseRequirement()).contains("For all items subject to the EAR.");
        assertThat(party.getLicensePolicy()).contains("Presumption of denial.");
        assertThat(party.getRemarks()).isEmpty();
    }

    @Test
    void shouldReadVesselWhenRowIsOfAShip() throws Exception {
        PartyDetails party = party(Map.ofEntries(
                Map.entry("source", CslText.SDN),
                Map.entry("entity_number", "90002"),
                Map.entry("type", "Vessel"),
                Map.entry("name", "TEST STAR"),
                Map.entry("call_sign", "5IM999"),
                Map.entry("vessel_type", "Crude Oil Tanker"),
                Map.entry("gross_tonnage", "318000"),
                Map.entry("gross_registered_tonnage", "163660"),
                Map.entry("vessel_flag", "Democratic People's Republic of Korea"),
                Map.entry("vessel_owner", "Test Shipping"),
                Map.entry("ids", "IMO 9187629, Vessel Registration Identification; Tanzania, Former Vessel Flag")));

        assertThat(party.getType()).isEqualTo(PartyType.VESSEL);
        assertThat(party.getVessel())
                .contains(new Vessel(
                        "5IM999",
                        "Crude Oil Tanker",
                        "318000",
                        "163660",
                        "Democratic People's Republic of Korea",
                        "Test Shipping"));
        assertThat(party.getCountries()).containsExactly("KP");
        assertThat(party.getIdentifiers()).containsExactly(new Identifier("IMO", "9187629", null));
        assertThat(party.getRemarks()).contains("Former Vessel Flag: Tanzania");
    }

    @Test
    void shouldReadDatesAndCodesWhenRowIsOfAChineseMilitaryCompany() throws Exception {
        PartyDetails party = party(Map.of(
                "source",
                "Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department",
                "entity_number",
                "90003",
                "name",
                "TEST AEROSPACE",
                "ids",
                "600999 CN, Equity Ticker; CN, 91110000MA00TEST00, Unified Social Credit Code (USCC);"
                        + " 03 Jun 2021, Listing Date (CMIC); 02 Aug 2021, Effective Date (CMIC);"
                        + " 03 Jun 2022, Purchase/Sales For Divestment Date (CMIC);"
                        + " 24 Feb 2022, Listing Date (EO 14024 Directive 2):; China, Nationality of Registration"));

        assertThat(party.getIdentifiers())
                .containsExactly(
                        new Identifier("TICKER", "600999 CN", null),
                        new Identifier("USCC", "91110000MA00TEST00", "CN"));
        assertThat(party.getDates())
                .containsExactly(
                        new PartyDate("LISTING", "03 Jun 2021", LocalDate.of(2021, 6, 3)),
                        new PartyDate("EFFECTIVE", "02 Aug 2021", LocalDate.of(2021, 8, 2)),
                        new PartyDate("DIVESTMENT", "03 Jun 2022", LocalDate.of(2022, 6, 3)),
                        new PartyDate("LISTING_EO_14024_DIRECTIVE_2", "24 Feb 2022", LocalDate.of(2022, 2, 24)));
        assertThat(party.getCountries()).containsExactly("CN");
    }

    @Test
    void shouldReadIdentifiersAlikeWhicheverEndTheirLabelStands() throws Exception {
        PartyDetails before = party(Map.of(
                "source",
                CslText.SDN,
                "entity_number",
                "90004",
                "name",
                "TEST",
                "ids",
                "JO, 2014-08-30, 2009-08-31, K475336, Passport; www.test.example, Website; Male, Gender;"
                        + " Test Sanctions Regulations, sections 510.201 and 510.210, Secondary sanctions risk:;"
                        + " 0x8576, Digital Currency Address - ETH; CO, 77-1, Registro No."));
        PartyDetails after = party(Map.of(
                "source",
                CslText.SDN,
                "entity_number",
                "90004",
                "name",
                "TEST",
                "ids",
                "Passport, K475336, JO, 08/31/2009, 30 Aug 2014; Website, www.test.example;"
                        + " Digital Currency Address - ETH, 0x8576; Registro No., 77-1, CO;"
                        + " Secondary sanctions risk:, Test Sanctions Regulations, sections 510.201 and 510.210;"
                        + " Gender, Male"));

        assertThat(before).isEqualTo(after);
        assertThat(before.getIdentifiers())
                .containsExactly(
                        new Identifier("PASSPORT", "K475336", "JO"),
                        new Identifier("WEBSITE", "www.test.example", null),
                        new Identifier("DIGITAL_CURRENCY_ADDRESS_ETH", "0x8576", null),
                        new Identifier("Registro No.", "77-1", "CO"));
        assertThat(before.getRemarks())
                .contains("Gender: Male; PASSPORT K475336: 2009-08-31, 2014-08-30; Secondary sanctions risk:"
                        + " Test Sanctions Regulations, sections 510.201 and 510.210");
    }

    @Test
    void shouldKeepIdWordsInRemarksWhenNothingTellsWhatTheyAre() throws Exception {
        PartyDetails party =
                party(Map.of("source", CslText.SDN, "name", "TEST", "ids", "something unheard of; this, and that"));

        assertThat(party.getIdentifiers()).isEmpty();
        assertThat(party.getRemarks()).contains("something unheard of; this, and that");
    }

    @Test
    void shouldTakeRowIdForPublisherIdOnlyWhenTheListIsTheTreasurys() throws Exception {
        assertThat(party(Map.of("_id", "90005", "source", CslText.SDN, "name", "TEST"))
                        .getPublisherId())
                .contains("90005");
        assertThat(party(Map.of("_id", "90005", "source", CslText.UVL, "name", "TEST"))
                        .getPublisherId())
                .isEmpty();
    }

    @Test
    void shouldMarkFormerNameWhenAliasSaysSo() throws Exception {
        PartyDetails party = party(Map.of(
                "source", "Nonproliferation Sanctions (ISN) - State Department",
                "name", "Test Office",
                "alt_names", "TO; F.K.A. Old Test Office; Test Office"));

        assertThat(party.getNames())
                .containsExactly(
                        new PartyName("Test Office", NameKind.PRIMARY, null),
                        new PartyName("TO", NameKind.ALIAS, null),
                        new PartyName("Old Test Office", NameKind.FORMER, null));
    }

    @Test
    void shouldSplitCitationsWhenTheDeniedPersonsListRunsThemTogether() throws Exception {
        PartyDetails party = party(Map.of(
                "source", "Denied Persons List (DPL) - Bureau of Industry and Security",
                "name", " TEST PERSON",
                "federal_register_notice", "67 F.R. 56530 9/4/02 67 F.R. 10890 3/11/02, 83F.R. 1 and 84 FR 2",
                "end_date", "2056-06-29",
                "standard_order", "Y",
                "remarks", "FR NOTICE ADDED"));

        assertThat(party.getCitations())
                .containsExactly("67 F.R. 56530 9/4/02", "67 F.R. 10890 3/11/02", "83F.R. 1", "84 FR 2");
        assertThat(party.getRemarks()).contains("FR NOTICE ADDED; Standard order: Y");
        assertThat(party.getNames().get(0).getText()).isEqualTo("TEST PERSON");
    }

    @Test
    void shouldKeepCitationWholeWhenItIsNoPageNumber() throws Exception {
        PartyDetails party = party(Map.of(
                "source", "Nonproliferation Sanctions (ISN) - State Department",
                "name", "TEST",
                "federal_register_notice", "Vol. 88, No. 151, 08/08/2023"));

        assertThat(party.getCitations()).containsExactly("Vol. 88, No. 151, 08/08/2023");
    }

    @Test
    void shouldCleanTextWhenCellsHoldControlsEntitiesAndLineBreaks() throws Exception {
        PartyDetails party = party(Map.of(
                "source", CslText.UVL,
                "name", "Xi\u0092an\nTest  &amp;\u0007 Sons\u200B",
                "addresses", "Rd. 1,\r\nXi\u0092an, CN"));

        assertThat(party.getNames().get(0).getText()).isEqualTo("Xi\u2019an Test & Sons");
        assertThat(party.getAddresses()).containsExactly(new Address("Rd. 1, Xi\u2019an, CN", "CN"));
    }

    @Test
    void shouldReadOlderLayoutWhenTheRowIdIsMissing() throws Exception {
        String file = CslText.csv(CslText.OLDER)
                + CslText.row(CslText.OLDER, Map.of("source", CslText.SDN, "entity_number", "7", "name", "TEST"));

        CollectedList list = CollectedList.of(parser, file);

        assertThat(list.entries).hasSize(1);
        assertThat(list.party("TEST").getPublisherId()).contains("7");
    }

    @Test
    void shouldReadColumnsByNameWhenTheirOrderDiffersAndNewOnesCome() throws Exception {
        List<String> columns = new ArrayList<>(CslText.COLUMNS);
        Collections.reverse(columns);
        columns.add(3, "List_Status");
        String file = CslText.csv(columns)
                + CslText.row(columns, Map.of("source", CslText.UVL, "name", "TEST", "List_Status", "in review"));

        PartyDetails party = CollectedList.of(parser, file).party("TEST");

        assertThat(party.getRemarks()).contains("list_status: in review");
    }

    @Test
    void shouldKeepTypeInRemarksWhenItIsUnheardOf() throws Exception {
        PartyDetails party = party(Map.of("source", CslText.SDN, "name", "TEST", "type", "Satellite"));

        assertThat(party.getType()).isEqualTo(PartyType.UNKNOWN);
        assertThat(party.getRemarks()).contains("Type: Satellite");
    }

    @Test
    void shouldNameLineOfRowWhenQuotedCellsSpanLines() throws Exception {
        CollectedList list = read(
                CslText.row(Map.of("source", CslText.UVL, "name", "ONE", "remarks", "a\r\nb\nc")),
                "\r\n",
                CslText.uvl("TWO"));

        assertThat(list.entries).extracting(CollectedList.Entry::line).containsExactly(2L, 6L);
        assertThat(list.party("ONE").getRemarks()).contains("a b c");
    }

    @Test
    void shouldReadFileAlikeWhenItBeginsWithAByteOrderMark() throws Exception {
        CollectedList list = CollectedList.of(parser, "\uFEFF" + CslText.header() + CslText.uvl("TEST"));

        assertThat(list.countsByList()).containsExactly(Map.entry("US-BIS-UVL", 1L));
    }

    @Test
    void shouldReadLastRowWhenAQuoteEndsItInPlaceOfALineBreak() throws Exception {
        String last = CslText.row(Map.of("source", CslText.SDN, "name", "TWO", "ids", "BY, MP1, Passport"));

        CollectedList list = read(CslText.uvl("ONE"), last.stripTrailing());

        assertThat(list.entries).hasSize(2);
        assertThat(list.party("TWO").getIdentifiers()).hasSize(1);
    }
}
