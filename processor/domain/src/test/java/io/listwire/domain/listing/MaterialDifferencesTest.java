package io.listwire.domain.listing;

import static io.listwire.domain.listing.PartyBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What says something else. */
class MaterialDifferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foo Co|Foo Ltd",
                "Factory No. 13|Factory No. 55",
                "Factory 1 23|Factory 12 3",
                "Foo|Foo Bar",
                "São Paulo|Sao Paulo",
                "São Paulo|Sõo Paulo",
                "????|华为技术",
                "S?|Sé",
                "Foo?|Foo5",
                "हिन्दी|हन्द",
                "★|☆",
                "Foo Ltd|Ltd Bar Foo"
            })
    void shouldCountAnotherPrimaryName(String before, String after) {
        assertThat(differences(party(before).build(), party(after).build()))
                .containsExactly(new FieldDifference(
                        "names", DifferenceKind.CHANGED, before + " (primary)", after + " (primary)", true));
    }

    @Test
    void shouldNotTakeAWordsOrderForAPersonsNameWhenItIsACompany() {
        PartyDetails before = party("Foo, Bar").type(PartyType.ORGANIZATION).build();
        PartyDetails after = party("Bar Foo").type(PartyType.ORGANIZATION).build();

        assertThat(differences(before, after)).singleElement().matches(FieldDifference::material);
    }

    @Test
    void shouldTellAliasesThatComeAndGo() {
        PartyDetails before = party("Foo").alias("Bar").alias("Qux").build();
        PartyDetails after = party("Foo").alias("Baz").alias("QUX").build();

        assertThat(differences(before, after))
                .containsExactly(
                        new FieldDifference("names", DifferenceKind.CHANGED, "Qux (alias)", "QUX (alias)", false),
                        new FieldDifference("names", DifferenceKind.REMOVED, "Bar (alias)", null, true),
                        new FieldDifference("names", DifferenceKind.ADDED, null, "Baz (alias)", true));
    }

    @Test
    void shouldCountAnotherQualityOfAName() {
        PartyDetails before = party("Foo").name("Bar", NameKind.WEAK).build();
        PartyDetails after = party("Foo").name("Bar", NameKind.ALIAS).build();

        assertThat(differences(before, after))
                .containsExactly(
                        new FieldDifference("names", DifferenceKind.CHANGED, "Bar (weak)", "Bar (alias)", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Main Street, Springfield||1 Main Street, Springfield|US",
                "1 Main Street, Yerevan, Armenia|AM|1 Main Street, Yerevan, Armenia|AZ",
                "1 Roman Street||1 Roman Street|OM"
            })
    void shouldCountACountryThatTheAddressDoesNotName(
            String before, String countryBefore, String after, String countryAfter) {
        assertThat(differences(
                        party("Foo").address(before, countryBefore).build(),
                        party("Foo").address(after, countryAfter).build()))
                .singleElement()
                .matches(difference -> difference.kind() == DifferenceKind.CHANGED)
                .matches(FieldDifference::material);
    }

    @Test
    void shouldCountAnotherHouseNumber() {
        PartyDetails before = party("Foo").address("Vancurova 1084/10", "CZ").build();
        PartyDetails after = party("Foo").address("Vancurova 108/410", "CZ").build();

        assertThat(differences(before, after))
                .containsExactly(
                        new FieldDifference("addresses", DifferenceKind.REMOVED, "Vancurova 1084/10 (CZ)", null, true),
                        new FieldDifference("addresses", DifferenceKind.ADDED, null, "Vancurova 108/410 (CZ)", true));
    }

    @Test
    void shouldCountAnotherIssuerOfTheSameNumber() {
        PartyDetails before =
                party("Foo").identifier("PASSPORT", "K475336", "JO").build();
        PartyDetails after =
                party("Foo").identifier("PASSPORT", "K475336", "QA").build();

        assertThat(differences(before, after))
                .containsExactly(new FieldDifference(
                        "identifiers", DifferenceKind.CHANGED, "PASSPORT K475336 (JO)", "PASSPORT K475336 (QA)", true));
    }

    @Test
    void shouldCountEachFieldThatSaysSomethingOfTheParty() {
        PartyDetails before = party("Foo").build();
        PartyDetails after = party("Foo")
                .type(PartyType.VESSEL)
                .country("IR")
                .programme("SDGT")
                .citation("87 FR 8181")
                .date(new PartyDate("START", "sometime in 2019", null))
                .title("Captain")
                .licenseRequirement("All items subject to the EAR")
                .vessel(new Vessel("9HA", "Tanker", "1,000", "900", "Malta", "Bar Shipping"))
                .placeOfBirth("Minsk")
                .remarks("Linked to Baz")
                .build();

        assertThat(differences(before, after))
                .allMatch(FieldDifference::material)
                .extracting(FieldDifference::field)
                .containsExactly(
                        "type",
                        "countries",
                        "programmes",
                        "citations",
                        "dates",
                        "title",
                        "licenseRequirement",
                        "vessel.callSign",
                        "vessel.type",
                        "vessel.grossTonnage",
                        "vessel.grossRegisteredTonnage",
                        "vessel.flag",
                        "vessel.owner",
                        "placesOfBirth",
                        "remarks");
    }

    @Test
    void shouldNotGuessWhichNumberOfADateIsTheMonth() {
        assertThat(differences(
                        party("Foo").remarks("01/02/2016").build(),
                        party("Foo").remarks("2016-02-01").build()))
                .singleElement()
                .matches(FieldDifference::material);
    }

    private static List<FieldDifference> differences(PartyDetails before, PartyDetails after) {
        return PartyComparison.differences(before, after);
    }
}
