package io.listwire.ingest.source.ofac.advanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDate;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import io.listwire.schema.Vessel;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfacAdvancedParserTest {

    private final OfacAdvancedParser parser = new OfacAdvancedParser(InputLimits.defaults());

    @Test
    void shouldReadEveryPartyOfTheSdnFileForThatListAlone() throws Exception {
        CollectedList list = CollectedList.of(parser, AdvancedText.fixture());
        assertThat(list.publishedAt).isEqualTo(Instant.parse("2031-08-27T00:00:00Z"));
        assertThat(list.countsByList()).containsExactly(entry("US-OFAC-SDN", 3L));
        assertThat(list.defects).isEmpty();
        assertThat(list.skipped).isEmpty();
    }

    @Test
    void shouldKeepAllThatIsSaidOfAPerson() throws Exception {
        PartyDetails party = CollectedList.of(parser, AdvancedText.fixture()).party("ZORKIY, Pyotr Ivanovich");
        assertThat(party.getPublisherId()).contains("36001");
        assertThat(party.getType()).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(party.getNames())
                .containsExactly(
                        new PartyName("ZORKIY, Pyotr Ivanovich", NameKind.PRIMARY, "Latn"),
                        new PartyName("ZORBA", NameKind.WEAK, "Latn"),
                        new PartyName("ЗОРКИЙ, Пётр", NameKind.ALIAS, "Cyrl"));
        assertThat(party.getAddresses()).containsExactly(new Address("7 Garden St., Tehran 10115, Iran", "IR"));
        assertThat(party.getIdentifiers())
                .containsExactly(
                        new Identifier("DIGITAL_CURRENCY_ADDRESS_XBT", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", null),
                        new Identifier("PASSPORT", "A1234567", "Iran"));
        assertThat(party.getDates())
                .containsExactly(
                        new PartyDate("BIRTH", "circa 1954", null),
                        new PartyDate("BIRTH", "20 May 1954", LocalDate.of(1954, 5, 20)),
                        new PartyDate("LISTING", "05 Mar 2030", LocalDate.of(2030, 3, 5)));
        assertThat(party.getProgrammes()).containsExactly("SDGT");
        assertThat(party.getCitations()).containsExactly("Executive Order 13224 (Terrorism)");
        assertThat(party.getNationalities()).containsExactly("Iran");
        assertThat(party.getCitizenships()).containsExactly("Panama");
        assertThat(party.getPlacesOfBirth()).containsExactly("Shiraz, Iran");
        assertThat(party.getTitle()).contains("Bookkeeper");
        assertThat(party.getRemarks())
                .contains("Travels a lot.; Additional Sanctions Information: Subject to Secondary Sanctions;"
                        + " Address (7 Garden St., Tehran 10115, Iran) CITY (Arabic): تهران;"
                        + " Birthdate (20 May 1954) reliability: False;"
                        + " Digital Currency Address - XBT (1BoatSLRHtKNngkdXEeobR76b53LETtpyT): No forks.;"
                        + " Gender: Male; Measure: Block;"
                        + " PASSPORT A1234567: issued 01 Oct 2023, expires 23 Jan 2033, validity Fraudulent,"
                        + " in 7 Garden St., Tehran 10115, Iran, in the name of ZORBA");
    }

    @Test
    void shouldReadVesselsAndCallTheOtherEndOfARelationByItsName() throws Exception {
        PartyDetails vessel = CollectedList.of(parser, AdvancedText.fixture()).party("SEA THISTLE");
        assertThat(vessel.getType()).isEqualTo(PartyType.VESSEL);
        assertThat(vessel.getVessel()).contains(new Vessel("HPZZ9", "Tug", null, null, "Panama", null));
        assertThat(vessel.getCountries()).containsExactly("PA");
        assertThat(vessel.getIdentifiers()).containsExactly(new Identifier("IMO", "9999999", null));
        assertThat(vessel.getNames().get(1)).isEqualTo(new PartyName("SEA ROSE", NameKind.FORMER, "Latn"));
        assertThat(vessel.getRemarks()).contains("Owned or Controlled By: THISTLE HOLDING OAO");
    }

    @Test
    void shouldSayWhichOtherListsAPartyIsOn() throws Exception {
        PartyDetails party = CollectedList.of(parser, AdvancedText.fixture()).party("THISTLE HOLDING OAO");
        assertThat(party.getType()).isEqualTo(PartyType.ORGANIZATION);
        assertThat(party.getProgrammes()).containsExactly("SDGT", "UKRAINE-EO13662");
        assertThat(party.getDates())
                .containsExactly(
                        new PartyDate("ESTABLISHED", "1998", null),
                        new PartyDate("LISTING", "02 Jan 2031", LocalDate.of(2031, 1, 2)));
        assertThat(party.getIdentifiers())
                .containsExactly(
                        new Identifier("BIC", "THSTRUMM", null),
                        new Identifier("REGISTRATION_NUMBER", "102770", "Russia"));
        assertThat(party.getRemarks())
                .contains("Alias (NEW THISTLE) type: n.k.a.; Also on: Sectoral Sanctions Identifications List;"
                        + " Measure: 13662 Sectoral Directive 1;"
                        + " Owned or Controlled By: profile 99999 (former, sold)");
    }

    @Test
    void shouldReadTheOtherListsWhenTheFileIsTheConsolidatedOne() throws Exception {
        String text = AdvancedText.fixture()
                .replace("ProfileID=\"36001\" ListID=\"1550\"", "ProfileID=\"36001\" ListID=\"91243\"")
                .replace("ProfileID=\"36002\" ListID=\"1550\"", "ProfileID=\"36002\" ListID=\"91512\"")
                .replace(
                        "<SanctionsMeasure ID=\"3\" SanctionsTypeID=\"1\"><Comment>SDGT",
                        "<SanctionsMeasure ID=\"3\" SanctionsTypeID=\"1\"><Comment>CMIC-EO13959");
        CollectedList list = CollectedList.of(parser, text);
        assertThat(list.countsByList())
                .containsExactly(entry("US-OFAC-NS-CMIC", 1L), entry("US-OFAC-NS-PLC", 1L), entry("US-OFAC-SSI", 1L));
        PartyDetails party = list.party("THISTLE HOLDING OAO");
        assertThat(party.getRemarks().orElseThrow()).contains("Also on: SDN List");
        assertThat(party.getDates()).contains(new PartyDate("LISTING", "16 Jul 2029", LocalDate.of(2029, 7, 16)));
    }

    @Test
    void shouldSayTheSameWhenThePublisherWritesItInAnotherOrder() throws Exception {
        String text = AdvancedText.fixture();
        String swapped = AdvancedText.swapped(
                AdvancedText.swapped(
                        text, "<DocumentedName ID=\"7002\"", "<DocumentedName ID=\"7001\"", "</DocumentedName>"),
                "<SanctionsMeasure ID=\"5\"",
                "<SanctionsMeasure ID=\"6\"",
                "</SanctionsMeasure>");
        assertThat(swapped).isNotEqualTo(text);
        assertThat(CollectedList.of(parser, swapped).entries.stream().map(CollectedList.Entry::party))
                .containsExactlyElementsOf(CollectedList.of(parser, text).entries.stream()
                        .map(CollectedList.Entry::party)
                        .toList());
    }

    @Test
    void shouldHoldWhenPartiesAreMissingOrThereTwice() throws Exception {
        String text = AdvancedText.fixture();
        int begin = text.indexOf("<DistinctParty FixedRef=\"36002\">");
        int end = text.indexOf("<DistinctParty FixedRef=\"36003\">");
        CollectedList less = CollectedList.of(parser, text.substring(0, begin) + text.substring(end));
        assertThat(less.entries).hasSize(2);
        assertThat(less.defects)
                .singleElement()
                .satisfies(defect -> assertThat(defect.reason()).contains("1 of 5 SanctionsEntries"));
        CollectedList more =
                CollectedList.of(parser, text.substring(0, end) + text.substring(begin, end) + text.substring(end));
        assertThat(more.defects)
                .singleElement()
                .satisfies(defect -> assertThat(defect.reason()).contains("twice"));
        assertThat(CollectedList.of(parser, text.replaceFirst("<Year>2031</Year>", "")).defects)
                .hasSize(1);
    }

    @Test
    void shouldSkipPartiesWithoutNameOrList() throws Exception {
        String text = AdvancedText.fixture();
        CollectedList nameless =
                CollectedList.of(parser, text.replace(">SEA THISTLE<", "><").replace(">SEA ROSE<", "><"));
        assertThat(nameless.entries).hasSize(2);
        assertThat(nameless.skipped).extracting(SkippedRow::reason).containsExactly("there is no name in it");
        CollectedList unlisted = CollectedList.of(parser, text.replace("ProfileID=\"36002\" ListID=\"1550\"", ""));
        assertThat(unlisted.entries).hasSize(2);
        assertThat(unlisted.skipped)
                .extracting(SkippedRow::reason)
                .hasSize(2)
                .anyMatch(reason -> reason.contains("ProfileID is missing"))
                .anyMatch(reason -> reason.contains("profile 36002"));
    }

    @Test
    void shouldDropNothingWhenReferencesLeadNowhere() throws Exception {
        String text = AdvancedText.fixture()
                .replace("<FeatureType ID=\"224\" FeatureTypeGroupID=\"1\">Gender</FeatureType>", "")
                .replace("<Location ID=\"186143\">", "<Location ID=\"0\">")
                .replace("<Comment>Travels a lot.</Comment>", "<Comment>Travels.</Comment><Mood>good</Mood>");
        PartyDetails party = CollectedList.of(parser, text).party("ZORKIY, Pyotr Ivanovich");
        assertThat(party.getRemarks().orElseThrow()).contains("Mood: good", "FeatureType 224: Male");
        assertThat(party.getNationalities()).containsExactly("location 186143");
    }

    @Test
    void shouldReadTheSameWhenTheFileHasAByteOrderMarkAndOtherLineBreaks() throws Exception {
        String text = AdvancedText.fixture();
        assertThat(CollectedList.of(parser, "\uFEFF" + text.replace("\n", "\r\n")).entries)
                .isEqualTo(CollectedList.of(parser, text).entries);
    }

    @ParameterizedTest
    @CsvSource({
        "SDN List,US-OFAC-SDN",
        "Non-SDN Palestinian Legislative Council List,US-OFAC-NS-PLC",
        "Sectoral Sanctions Identifications List,US-OFAC-SSI",
        "Foreign Sanctions Evaders List,US-OFAC-FSE",
        "Non-SDN Menu-Based Sanctions List,US-OFAC-NS-MBS",
        "CAPTA List,US-OFAC-CAPTA",
        "Non-SDN Chinese Military-Industrial Complex Companies List,US-OFAC-NS-CMIC",
        "Non-SDN List of Tomorrow,US-OFAC-NON-SDN-LIST-OF-TOMORROW"
    })
    void shouldKnowTheListsByTheirNames(String name, String id) {
        assertThat(ListNames.id(name)).contains(id);
    }
}
