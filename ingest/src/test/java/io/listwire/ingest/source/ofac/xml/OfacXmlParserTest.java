package io.listwire.ingest.source.ofac.xml;

import static io.listwire.ingest.source.ofac.xml.OfacXmlText.entity;
import static io.listwire.ingest.source.ofac.xml.OfacXmlText.file;
import static io.listwire.ingest.source.ofac.xml.OfacXmlText.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.GenuineData;
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

class OfacXmlParserTest {

    private static final String SDN = "lists/small/ofac-xml/sdn.xml";
    private static final String CONSOLIDATED = "lists/small/ofac-xml/consolidated.xml";
    private final OfacXmlParser parser = new OfacXmlParser(InputLimits.defaults());

    @Test
    void shouldKeepAllThatIsSaidOfAPersonWhenTheFileIsGenuine() throws Exception {
        CollectedList list = CollectedList.of(parser, GenuineData.file(SDN));
        assertThat(list.publishedAt).isEqualTo(Instant.parse("2014-07-16T00:00:00Z"));
        assertThat(list.countsByList()).containsExactly(entry("US-OFAC-SDN", 4L));
        assertThat(list.skipped).isEmpty();
        PartyDetails party = list.party("JIM'ALE, Ahmed Nur Ali");
        assertThat(party.getPublisherId()).contains("6982");
        assertThat(party.getType()).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(party.getNames())
                .hasSize(9)
                .contains(
                        new PartyName("JIM'ALE, Ahmed Nur Ali", NameKind.PRIMARY, "Latn"),
                        new PartyName("JUMALI, Ahmed Ali", NameKind.ALIAS, "Latn"));
        assertThat(party.getAddresses())
                .containsExactly(
                        new Address("P.O. Box 3312, Dubai, United Arab Emirates", "AE"),
                        new Address("Mogadishu, Somalia", "SO"),
                        new Address("Djibouti, Djibouti", "DJ"));
        assertThat(party.getIdentifiers()).containsExactly(new Identifier("PASSPORT", "A0181988", "Somalia"));
        assertThat(party.getProgrammes()).containsExactly("SDGT");
        assertThat(party.getDates())
                .containsExactly(
                        new PartyDate("BIRTH", "20 May 1954", LocalDate.of(1954, 5, 20)),
                        new PartyDate("BIRTH", "circa 1954", null));
        assertThat(party.getNationalities()).containsExactly("Somalia");
        assertThat(party.getCitizenships()).containsExactly("Somalia", "Djibouti");
        assertThat(party.getPlacesOfBirth()).containsExactly("Eilbur, Somalia");
        assertThat(party.getRemarks())
                .contains("Additional Djiboutian passport issued in 2010.;"
                        + " PASSPORT A0181988: issued 01 Oct 2001, expires 23 Jan 2011");
    }

    @Test
    void shouldReadVesselsFormerAndWeakNamesWhenTheFileIsGenuine() throws Exception {
        CollectedList list = CollectedList.of(parser, GenuineData.file(SDN));
        PartyDetails vessel = list.party("PARSHAN");
        assertThat(vessel.getType()).isEqualTo(PartyType.VESSEL);
        assertThat(vessel.getVessel()).contains(new Vessel(null, "General Cargo", "24065", "16621", "Iran", "IRISL"));
        assertThat(vessel.getCountries()).containsExactly("IR");
        assertThat(vessel.getIdentifiers()).containsExactly(new Identifier("IMO", "9051648", "Iran"));
        assertThat(vessel.getNames().get(1)).isEqualTo(new PartyName("IRAN BRIGHTNESS", NameKind.FORMER, "Latn"));
        assertThat(list.party("BANCO NACIONAL DE CUBA").getNames())
                .contains(new PartyName("BNC", NameKind.WEAK, "Latn"));
    }

    @Test
    void shouldHoldWhenTheCountContradicts() throws Exception {
        CollectedList list = CollectedList.of(parser, GenuineData.file(SDN));
        assertThat(list.defects).singleElement().satisfies(defect -> {
            assertThat(defect.list()).isNull();
            assertThat(defect.reason()).contains("5704").contains("has 4");
        });
    }

    @Test
    void shouldPutEachPartyOnItsListsWhenTheFileIsTheConsolidatedOne() throws Exception {
        CollectedList list = CollectedList.of(parser, GenuineData.file(CONSOLIDATED));
        assertThat(list.publishedAt).isEqualTo(Instant.parse("2014-12-17T00:00:00Z"));
        assertThat(list.countsByList())
                .containsEntry("US-OFAC-SSI", 4L)
                .containsEntry("US-OFAC-NS-PLC", 6L)
                .containsEntry("US-OFAC-FSE", 3L)
                .doesNotContainKey("US-OFAC-SDN");
        assertThat(list.entries).hasSize(14);
        assertThat(list.skipped)
                .extracting(SkippedRow::reason)
                .hasSize(2)
                .allMatch(reason -> reason.startsWith("the programmes IRAN lead to none of the lists"));
        PartyDetails bank = list.party("VTB BANK OAO");
        assertThat(bank.getIdentifiers())
                .contains(
                        new Identifier("REGISTRATION_NUMBER", "1027739609391", "Russia"),
                        new Identifier("BIC", "VTBRRUMM", null),
                        new Identifier("WEBSITE", "www.vtb.com", null));
        assertThat(bank.getRemarks().orElseThrow())
                .contains("Executive Order 13662 Directive Determination: Subject to Directive 1");
    }

    @Test
    void shouldReadDatesAndIdentifiersOutOfTheirLabels() throws Exception {
        String ids = "<idList>" + id("Listing Date (CMIC)", "03 Jun 2031") + id("Effective Date (CMIC)", "02 Aug 2031")
                + id("Purchase/Sales For Divestment Date (CMIC)", "03 Jun 2032") + id("Equity Ticker", "XYZ HK")
                + id("ISIN", "HK0000000001") + id("Issuer Name", "X Y Z Limited")
                + id("Unified Social Credit Code (USCC)", "91110000X") + id("Gender", "Female")
                + id("Identification Number", "IMO 9999999") + id("Unheard-of No.", "7")
                + id("Additional Sanctions Information -", "Subject to Secondary Sanctions") + "</idList>";
        CollectedList list = CollectedList.of(parser, file(1, entity(1, "X Y Z", "CMIC-EO13959", ids)));
        assertThat(list.defects).isEmpty();
        assertThat(list.countsByList()).containsExactly(entry("US-OFAC-NS-CMIC", 1L));
        PartyDetails party = list.party("X Y Z");
        assertThat(party.getDates())
                .containsExactly(
                        new PartyDate("LISTING", "03 Jun 2031", LocalDate.of(2031, 6, 3)),
                        new PartyDate("EFFECTIVE", "02 Aug 2031", LocalDate.of(2031, 8, 2)),
                        new PartyDate("DIVESTMENT", "03 Jun 2032", LocalDate.of(2032, 6, 3)));
        assertThat(party.getIdentifiers())
                .containsExactly(
                        new Identifier("TICKER", "XYZ HK", null),
                        new Identifier("ISIN", "HK0000000001", null),
                        new Identifier("USCC", "91110000X", null),
                        new Identifier("IMO", "9999999", null),
                        new Identifier("Unheard-of No.", "7", null));
        assertThat(party.getRemarks())
                .contains("Additional Sanctions Information: Subject to Secondary Sanctions; Gender: Female;"
                        + " Issuer Name: X Y Z Limited");
    }

    @Test
    void shouldDropNothingWhenThereIsMoreThanIsKnown() throws Exception {
        CollectedList list = CollectedList.of(parser, file(1, entity(1, "A", "CUBA", """
                        <fleet size="3">blue</fleet>
                        <akaList><aka><uid>1</uid><type>n.k.a.</type><category>weak</category><lastName>B</lastName>
                        <since>2029</since></aka><note>two more</note></akaList>
                        <addressList><address><uid>2</uid><address3>Attic</address3><floor>9</floor></address></addressList>
                        <idList><id><idType>Passport</idType></id></idList>""")));
        PartyDetails party = list.party("A");
        assertThat(party.getNames()).contains(new PartyName("B", NameKind.WEAK, "Latn"));
        assertThat(party.getAddresses()).containsExactly(new Address("Attic", null));
        assertThat(party.getRemarks().orElseThrow())
                .contains("fleet: blue", "fleet.size: 3", "Alias (B) type: n.k.a.", "Alias (B) since: 2029")
                .contains("akaList note: two more", "Address (Attic) floor: 9", "Passport: no number");
    }

    @Test
    void shouldSayTheSameWhenThePublisherWritesItInAnotherOrder() throws Exception {
        String one = id("Gender", "Male") + id("Secondary sanctions risk:", "X") + id("Target Type", "Y");
        String other = id("Target Type", "Y") + id("Gender", "Male") + id("Secondary sanctions risk:", "X");
        String main = "<dateOfBirthItem><dateOfBirth>1960</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem>";
        String also = "<dateOfBirthItem><mainEntry>false</mainEntry><dateOfBirth>1961</dateOfBirth></dateOfBirthItem>";
        String births = "<dateOfBirthList>%s%s</dateOfBirthList>";
        String ids = "<idList>%s</idList>";
        String first = entity(1, "A", "CUBA", ids.formatted(one) + births.formatted(main, also));
        String second = entity(1, "A", "CUBA", births.formatted(also, main) + ids.formatted(other));
        assertThat(CollectedList.of(parser, file(1, first)).party("A"))
                .isEqualTo(CollectedList.of(parser, file(1, second)).party("A"));
    }

    @Test
    void shouldSkipWhatHasNoNumberOrNameAndCountItAllTheSame() throws Exception {
        CollectedList list = CollectedList.of(
                parser,
                file(
                        3,
                        "<sdnEntry><lastName>A</lastName></sdnEntry>",
                        "<sdnEntry><uid>2</uid><sdnType>Entity</sdnType></sdnEntry>",
                        entity(3, "C", "CUBA", "")));
        assertThat(list.entries).hasSize(1);
        assertThat(list.skipped)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.line()).isEqualTo(7));
        assertThat(list.defects).isEmpty();
    }

    @Test
    void shouldHoldWhenTheHeadingIsMissingOrUnreadable() throws Exception {
        String good = file(1, entity(3, "C", "CUBA", ""));
        assertThat(CollectedList.of(parser, good).defects).isEmpty();
        assertThat(CollectedList.of(parser, good.replace("02/03/2030", "yesterday")).defects)
                .hasSize(1);
        assertThat(CollectedList.of(parser, good.replace(">1</Record", ">one</Record")).defects)
                .hasSize(1);
        assertThat(CollectedList.of(parser, good.replace("publshInformation", "news")).defects)
                .hasSize(1);
    }
}
