package io.listwire.ingest.source.un;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.listwire.ingest.source.CollectedList;
import io.listwire.ingest.source.GenuineData;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnParserTest {

    private static final String GENUINE = "lists/un/2026-02-27/consolidated.xml";
    private final UnParser parser = new UnParser(InputLimits.defaults());

    @Test
    void shouldReadAllPartiesWhenTheFileIsGenuine() throws Exception {
        CollectedList list = CollectedList.of(parser, GenuineData.file(GENUINE));
        assertThat(list.entries)
                .hasSize(730 + 273)
                .allMatch(entry -> entry.list().equals("UN-SC"));
        assertThat(list.entries.stream().filter(entry -> entry.party().getType() == PartyType.INDIVIDUAL))
                .hasSize(730);
        assertThat(list.entries.stream().map(entry -> entry.party().getPublisherId()))
                .doesNotHaveDuplicates();
        assertThat(list.entries.stream()
                        .flatMap(entry -> entry.party().getNames().stream())
                        .filter(name -> name.getKind() == NameKind.FORMER))
                .hasSize(19);
        assertThat(list.skipped).isEmpty();
        assertThat(list.defects).isEmpty();
        assertThat(list.publishedAt).isEqualTo(Instant.parse("2026-02-27T00:00:09.554Z"));
    }

    @Test
    void shouldKeepAllThatIsSaidOfAPersonWhenTheFileIsGenuine() throws Exception {
        PartyDetails party = CollectedList.of(parser, GenuineData.file(GENUINE)).party("FRANÇOIS YANGOUVONDA BOZIZÉ");
        assertThat(party.getPublisherId()).contains("690727");
        assertThat(party.getNames())
                .containsExactly(
                        new PartyName("FRANÇOIS YANGOUVONDA BOZIZÉ", NameKind.PRIMARY, "Latn"),
                        new PartyName("Bozize Yangouvonda", NameKind.ALIAS, "Latn"),
                        new PartyName("Samuel Peter Mudde", NameKind.ALIAS, "Latn"));
        assertThat(party.getAddresses())
                .containsExactly(new Address("Uganda", "UG"), new Address("Bangui, Central African Republic", "CF"));
        assertThat(party.getIdentifiers())
                .containsExactly(
                        new Identifier("UN_REFERENCE", "CFi.001", "United Nations"),
                        new Identifier("PASSPORT", "D00002264", null),
                        new Identifier("NATIONAL_ID", "M4800002143743", null));
        assertThat(party.getProgrammes()).containsExactly("CAR");
        assertThat(party.getDates().stream().map(date -> date.getKind() + " " + date.getText()))
                .containsExactly(
                        "LISTING 2014-05-09",
                        "UPDATED 2014-11-04",
                        "UPDATED 2018-02-16",
                        "UPDATED 2019-03-01",
                        "UPDATED 2020-07-28",
                        "BIRTH 1946-10-14",
                        "BIRTH 1948-12-16");
        assertThat(party.getDates()).allMatch(date -> date.getDate().isPresent());
        assertThat(party.getTitle()).contains("Former Head of State Central African Republic; Professor");
        assertThat(party.getNationalities()).containsExactly("Central African Republic", "South Sudan");
        assertThat(party.getPlacesOfBirth()).containsExactly("Mouila, Gabon", "Izo, South Sudan");
        assertThat(party.getRemarks().orElseThrow())
                .startsWith("Mother’s name is Martine Kofio.")
                .contains("Alias (Samuel Peter Mudde) NOTE: born 16 Dec. 1948, in Izo South Sudan")
                .contains("Document (D00002264) DATE_OF_ISSUE: 2013-06-11")
                .contains("VERSIONNUM: 1");
    }

    @Test
    void shouldSayTruncatedWhereverTheGenuineFileIsCut() throws Exception {
        byte[] whole = Files.readAllBytes(GenuineData.file(GENUINE));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length - 20));
            assertThat(rejection(cut).kind()).as("cut at %s", cut.length).isEqualTo(Kind.TRUNCATED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sdnList><sdnEntry/></sdnList>",
                "<CONSOLIDATED_LIST><x>&#0;</x></CONSOLIDATED_LIST>",
                "<!DOCTYPE c [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><CONSOLIDATED_LIST>&a;</CONSOLIDATED_LIST>",
                "name,country\nA,B\n"
            })
    void shouldRefuseWhenItIsAnotherOrAHostileFile(String text) {
        assertThat(rejection(text.getBytes(UTF_8)).kind()).isIn(Kind.MALFORMED, Kind.UNEXPECTED_LAYOUT);
    }

    @Test
    void shouldSkipWhatHasNoNumberOrNameAndHoldTheListWhenEntitiesAreMissing() throws Exception {
        CollectedList list = CollectedList.of(parser, """
                <CONSOLIDATED_LIST dateGenerated="2026-01-02T03:04:05Z"><INDIVIDUALS>
                <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>А</FIRST_NAME><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY>
                <ALIAS_NAME>B</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE>
                <FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1965</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>
                <INDIVIDUAL><DATAID>2</DATAID></INDIVIDUAL><INDIVIDUAL><FIRST_NAME>C</FIRST_NAME></INDIVIDUAL>
                </INDIVIDUALS></CONSOLIDATED_LIST>
                """);
        assertThat(list.entries).hasSize(1);
        assertThat(list.entries.get(0).party().getNames())
                .containsExactly(
                        new PartyName("А", NameKind.PRIMARY, "Cyrl"), new PartyName("B", NameKind.WEAK, "Latn"));
        assertThat(list.entries.get(0).party().getDates().get(0).getText()).isEqualTo("between 1960 and 1965");
        assertThat(list.skipped).hasSize(2);
        assertThat(list.defects).hasSize(1);
    }

    private SourceException rejection(byte[] bytes) {
        return catchThrowableOfType(SourceException.class, () -> CollectedList.of(parser, bytes));
    }
}
