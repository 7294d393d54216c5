package io.listwire.ingest.source.eu;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuFsfParserTest {

    private final EuFsfParser parser = new EuFsfParser(InputLimits.defaults());

    @Test
    void shouldReadAllEntities() throws Exception {
        CollectedList list = CollectedList.of(parser, EuText.fixture());
        assertThat(list.publishedAt).isEqualTo(Instant.parse("2031-08-05T14:47:04.449Z"));
        assertThat(list.entries).extracting(CollectedList.Entry::list).containsExactly("EU-FSF", "EU-FSF");
        assertThat(list.skipped).isEmpty();
        assertThat(list.defects).isEmpty();
    }

    @Test
    void shouldKeepAllThatIsSaidOfAPerson() throws Exception {
        PartyDetails party = CollectedList.of(parser, EuText.fixture()).party("Pyotr ZORKIY");
        assertThat(party.getPublisherId()).contains("90001");
        assertThat(party.getType()).isEqualTo(PartyType.INDIVIDUAL);
        assertThat(party.getNames())
                .containsExactly(
                        new PartyName("Pyotr ZORKIY", NameKind.PRIMARY, "Latn"),
                        new PartyName("Pyotr ZORKIJ", NameKind.ALIAS, "Latn"),
                        new PartyName("Пётр ЗОРКИЙ", NameKind.ALIAS, "Cyrl"),
                        new PartyName("ZORBA", NameKind.WEAK, "Latn"));
        assertThat(party.getIdentifiers())
                .containsExactly(
                        new Identifier("EU_REFERENCE", "EU.90001.10", "European Union"),
                        new Identifier("UN_REFERENCE", "XXi.001", "United Nations"),
                        new Identifier("PASSPORT", "A1234567", "IRAN (ISLAMIC REPUBLIC OF)"));
        assertThat(party.getProgrammes()).containsExactly("THI");
        assertThat(party.getCitations()).containsExactly("2030/332 (OJ L53)", "2031/17 (OJ L9)");
        assertThat(party.getLinks()).containsExactly("https://law.example/2030/332", "https://law.example/2031/17");
        assertThat(party.getDates())
                .containsExactly(
                        new PartyDate("LISTING", "2030-02-25", LocalDate.of(2030, 2, 25)),
                        new PartyDate("PUBLISHED", "2030-02-25", LocalDate.of(2030, 2, 25)),
                        new PartyDate("EFFECTIVE", "2030-02-26", LocalDate.of(2030, 2, 26)),
                        new PartyDate("BIRTH", "1954-05-20", LocalDate.of(1954, 5, 20)),
                        new PartyDate("BIRTH", "circa 1953 to 1955", null));
        assertThat(party.getTitle()).contains("Bookkeeper; Dr");
        assertThat(party.getCitizenships()).containsExactly("IRAN (ISLAMIC REPUBLIC OF)");
        assertThat(party.getPlacesOfBirth()).containsExactly("Shiraz, IRAN (ISLAMIC REPUBLIC OF)");
        assertThat(party.getRemarks())
                .contains("Date of birth (1954-05-20) remark: by his passport; Gender: M;"
                        + " Keeps the books of the Thistle group.; Name (Pyotr ZORKIJ) nameLanguage: SV;"
                        + " Name (ZORBA) firstName: Petja; Name (ZORBA) lastName: Z;"
                        + " Name (Пётр ЗОРКИЙ) nameLanguage: RU; Other identification number: no number;"
                        + " PASSPORT A1234567 knownExpired: true; PASSPORT A1234567 remark: (passport);"
                        + " Regulation (2030/332 (OJ L53)) organisationType: council;"
                        + " Regulation (2030/332 (OJ L53)) regulationType: amendment");
    }

    @Test
    void shouldKeepAllThatIsSaidOfAnEnterprise() throws Exception {
        PartyDetails party = CollectedList.of(parser, EuText.fixture()).party("Thistle Holding OAO");
        assertThat(party.getType()).isEqualTo(PartyType.ORGANIZATION);
        assertThat(party.getNames()).containsExactly(new PartyName("Thistle Holding OAO", NameKind.PRIMARY, "Latn"));
        assertThat(party.getAddresses())
                .containsExactly(new Address("7 Garden Str., PO Box 12, 119021 Moscow, RUSSIAN FEDERATION", "RU"));
        assertThat(party.getIdentifiers())
                .containsExactly(
                        new Identifier("EU_REFERENCE", "EU.90002.20", "European Union"),
                        new Identifier("EMAIL", "office@thistle.example", null),
                        new Identifier("PHONE", "+7 000 0000000", null),
                        new Identifier("WEBSITE", "www.thistle.example", null),
                        new Identifier("REGISTRATION_NUMBER", "102770", "RUSSIAN FEDERATION"),
                        new Identifier("BIC", "THSTRUMM", null));
        assertThat(party.getRemarks().orElseThrow())
                .contains("designationDetails: by way of example", "Address remark: moves about")
                .contains("asAtListingTime: true", "remark: head office", "issuedBy: Moscow register")
                .contains("Name (Thistle Holding OAO) remark: formerly Rose Holding");
    }

    @Test
    void shouldSayTheSameWhenThePublisherWritesNamesInAnotherOrder() throws Exception {
        String text = EuText.fixture();
        int first = text.indexOf("<nameAlias firstName=\"\" middleName=\"\" lastName=\"\" wholeName=\"Pyotr ZORKIJ\"");
        int second = text.indexOf("<nameAlias firstName=\"Pyotr\"");
        int end = text.indexOf("<nameAlias firstName=\"Petja\"");
        String other = text.substring(0, first)
                + text.substring(second, end)
                + text.substring(first, second)
                + text.substring(end);
        PartyDetails one = CollectedList.of(parser, text).party("Pyotr ZORKIY");
        PartyDetails same = CollectedList.of(parser, other).party("Pyotr ZORKIY");
        assertThat(same.getNames()).containsExactlyInAnyOrderElementsOf(one.getNames());
        assertThat(same.getNames().get(0)).isEqualTo(one.getNames().get(0));
        assertThat(same.getCitations()).containsExactlyInAnyOrderElementsOf(one.getCitations());
        assertThat(same.getTitle()).isEqualTo(one.getTitle());
        assertThat(same.getRemarks()).isEqualTo(one.getRemarks());
    }

    @ParameterizedTest
    @CsvSource({
        "2031-08-05T16:47:04.449+02:00,2031-08-05T14:47:04.449Z",
        "2031-08-05T16:47:04Z,2031-08-05T16:47:04Z",
        "2031-08-05T16:47:04,2031-08-05T16:47:04Z",
        "2031-08-05,2031-08-05T00:00:00Z"
    })
    void shouldReadTheTimeOfTheFileHoweverItIsWritten(String written, String meant) throws Exception {
        String text = EuText.fixture().replace("2031-08-05T16:47:04.449+02:00", written);
        assertThat(CollectedList.of(parser, text).publishedAt).isEqualTo(Instant.parse(meant));
    }

    @Test
    void shouldHoldWhenTheTimeOfTheFileIsMissing() throws Exception {
        String text = EuText.fixture();
        assertThat(CollectedList.of(parser, text.replace("generationDate", "made")).defects)
                .hasSize(1);
        assertThat(CollectedList.of(parser, text.replace("2031-08-05T", "2031-13-05T")).defects)
                .hasSize(1);
    }

    @Test
    void shouldSkipWhatHasNoNumberOrNameOrIsSomethingElse() throws Exception {
        String text = EuText.fixture()
                .replace(" logicalId=\"90001\"", "")
                .replace("wholeName=\"Thistle Holding OAO\"", "wholeName=\" \"")
                .replace(
                        "</export>",
                        "<newcomer/><sanctionEntity logicalId=\"3\"><nameAlias lastName=\"Solo\"/>"
                                + "<subjectType code=\"ship\"/></sanctionEntity></export>");
        CollectedList list = CollectedList.of(parser, text);
        assertThat(list.skipped)
                .extracting(SkippedRow::reason)
                .hasSize(3)
                .anyMatch(reason -> reason.contains("logicalId is missing"))
                .anyMatch(reason -> reason.contains("no nameAlias"))
                .anyMatch(reason -> reason.contains("newcomer"));
        PartyDetails solo = list.party("Solo");
        assertThat(solo.getType()).isEqualTo(PartyType.UNKNOWN);
        assertThat(solo.getRemarks()).contains("Subject type: ship");
    }
}
