package io.listwire.domain.listing;

import static io.listwire.domain.listing.PartyBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reads differently and says the same. */
class CosmeticDifferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foo Co. Ltd|FOO CO., LTD.",
                "Algihaz Co.|Al Gihaz Co",
                "T.M.A. International|TM.A. International",
                "Foo & Bar|Foo and Bar",
                "Foo &amp; Bar|Foo & Bar",
                "ＦＯＯ|Foo",
                "ﬁne|Fine",
                "Foo\u00A0Bar|Foo Bar",
                "Foo\u200BBar\u202E|FooBar",
                "People?s Republic|People’s Republic",
                "Peopleâ€™s Republic|People's Republic",
                "People\u0092s Republic|People’s Republic",
                "SÃ£o Paulo|São Paulo",
                "SÃƒÂ£o Paulo|São Paulo",
                "Telecomunicac?es Ltda|Telecomunicações Ltda",
                "Husayn Fa\uFFFDur|Husayn Faʿur",
                "İstanbul|istanbul",
                "Weiß|WEISS",
                "SMITH, John|John Smith",
                "KIM, Jong Un|Jong Un KIM"
            })
    void shouldNotCountHowANameIsWritten(String before, String after) {
        assertThat(differences(party(before).build(), party(after).build()))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(DifferenceKind.CHANGED);
                    assertThat(difference.before()).contains(before);
                    assertThat(difference.after()).contains(after);
                    assertThat(difference.material()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOB 02 Jan 1962; POB Minsk|POB Minsk; DOB 1962-01-02",
                "Listed 31/12/2016.|Listed December 31, 2016",
                "Listed 12/31/2016.|Listed 2016-12-31",
                "(Linked To: FOO)|(LINKED TO:  Foo)"
            })
    void shouldNotCountHowRemarksAreWritten(String before, String after) {
        assertThat(differences(
                        party("Foo").remarks(before).build(),
                        party("Foo").remarks(after).build()))
                .singleElement()
                .extracting(FieldDifference::material)
                .isEqualTo(false);
    }

    @Test
    void shouldNotCountOrder() {
        PartyDetails before = party("Foo")
                .alias("Bar")
                .alias("Baz")
                .programme("SDGT")
                .programme("IRAN")
                .build();
        PartyDetails after = party("Foo")
                .alias("Baz")
                .alias("Bar")
                .programme("IRAN")
                .programme("SDGT")
                .build();

        assertThat(differences(before, after))
                .containsExactly(
                        new FieldDifference(
                                "names.order",
                                DifferenceKind.CHANGED,
                                "Foo (primary); Bar (alias); Baz (alias)",
                                "Foo (primary); Baz (alias); Bar (alias)",
                                false),
                        new FieldDifference(
                                "programmes.order", DifferenceKind.CHANGED, "SDGT; IRAN", "IRAN; SDGT", false));
    }

    @Test
    void shouldNotMixUpNamesThatAreEachOthersReverse() {
        PartyDetails before = party("X")
                .type(PartyType.INDIVIDUAL)
                .alias("MUHAMMAD, Abu Turab Ali")
                .alias("ABU TURAB, Ali Muhammad")
                .build();
        PartyDetails after = party("X")
                .type(PartyType.INDIVIDUAL)
                .alias("Abu Turab Ali MUHAMMAD")
                .alias("Ali Muhammad ABU TURAB")
                .build();

        assertThat(differences(before, after)).hasSize(2).noneMatch(FieldDifference::material);
        assertThat(differences(after, before)).hasSize(2).noneMatch(FieldDifference::material);
    }

    @Test
    void shouldNotCountARepeatedValue() {
        PartyDetails once = party("Foo").alias("Bar").build();
        PartyDetails twice = party("Foo").alias("Bar").alias("BAR").build();

        assertThat(differences(once, twice))
                .containsExactly(new FieldDifference("names", DifferenceKind.ADDED, null, "BAR (alias)", false));
        assertThat(differences(twice, once))
                .containsExactly(new FieldDifference("names", DifferenceKind.REMOVED, "BAR (alias)", null, false));
    }

    @Test
    void shouldNotCountAnotherWritingOfTheSameDay() {
        LocalDate day = LocalDate.of(1962, 1, 2);
        PartyDetails before =
                party("Foo").date(new PartyDate("BIRTH", "02 Jan 1962", day)).build();
        PartyDetails after =
                party("Foo").date(new PartyDate("BIRTH", "1962-01-02", day)).build();
        PartyDetails unread = party("Foo")
                .date(new PartyDate("BIRTH", "January 2, 1962", null))
                .build();

        assertThat(differences(before, after))
                .extracting(FieldDifference::material)
                .containsExactly(false);
        assertThat(differences(unread, after))
                .extracting(FieldDifference::material)
                .containsExactly(false);
    }

    @Test
    void shouldNotCountADateThatIsReadNowAndWasNotBefore() {
        PartyDetails before =
                party("Foo").date(new PartyDate("BIRTH", "2/1/62", null)).build();
        PartyDetails after = party("Foo")
                .date(new PartyDate("BIRTH", "2/1/62", LocalDate.of(1962, 1, 2)))
                .build();

        assertThat(differences(before, after))
                .extracting(FieldDifference::material)
                .containsExactly(false);
    }

    @Test
    void shouldNotCountPunctuationWithinAnIdentifier() {
        PartyDetails before =
                party("Foo").identifier("Tax ID No.", "27-0746046", "US").build();
        PartyDetails after =
                party("Foo").identifier("TAX_ID_NO", "270746046", "US").build();

        assertThat(differences(before, after))
                .extracting(FieldDifference::material)
                .containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ostrov 363 01, Czech Republic||Ostrov 363 01, Czech Republic|CZ",
                "Ostrov 363 01, Czech Republic||Ostrov 363 01, Czech Republic, CZ|CZ",
                "Ostrov, CZ||Ostrov|CZ",
                "Beijing, CN|CN|Beijing,  CN|CN",
                "Beijing,CN,  CN|CN|Beijing|CN",
                "Kwun Tong, Hong Kong|CN|Kwun Tong, Hong Kong|HK",
                "Bldg 6, Moscow, Russian Federation 141700|RU|bldg. 6 Moscow, Russian Federation 141700|"
            })
    void shouldNotCountACountryCodeThatTheAddressNamesAnyway(
            String before, String countryBefore, String after, String countryAfter) {
        assertThat(differences(
                        party("Foo").address(before, countryBefore).build(),
                        party("Foo").address(after, countryAfter).build()))
                .extracting(FieldDifference::kind, FieldDifference::material)
                .containsExactly(tuple(DifferenceKind.CHANGED, false));
    }

    @Test
    void shouldNotCountLinksAndThePublishersNumber() {
        PartyDetails before =
                party("Foo").publisherId("1").link("http://a.example").build();
        PartyDetails after =
                party("Foo").publisherId("2").link("https://b.example").build();

        assertThat(differences(before, after)).isNotEmpty().noneMatch(FieldDifference::material);
        assertThat(PartyChange.amended("TEST", "id:1", before, after)).isEmpty();
    }

    @Test
    void shouldNotCountAnAliasThatTheNameSaysAnyway() {
        PartyDetails before = party("SMITH, John").type(PartyType.INDIVIDUAL).build();
        PartyDetails after = party("John SMITH")
                .type(PartyType.INDIVIDUAL)
                .alias("SMITH, John")
                .name("John Smith", NameKind.WEAK)
                .build();

        assertThat(differences(before, after)).isNotEmpty().noneMatch(FieldDifference::material);
        assertThat(differences(after, before)).isNotEmpty().noneMatch(FieldDifference::material);
    }

    @Test
    void shouldCountANameThatIsSaidMoreStrongly() {
        PartyDetails weak = party("Foo").name("Bar", NameKind.WEAK).build();
        PartyDetails strong = party("Foo").name("Bar", NameKind.ALIAS).build();

        assertThat(differences(weak, strong)).anyMatch(FieldDifference::material);
    }

    @Test
    void shouldNotCountWhenThePublisherLastTouchedTheEntry() {
        PartyDetails before =
                party("Foo").date(new PartyDate("UPDATED", "2021-01-02", null)).build();
        PartyDetails after =
                party("Foo").date(new PartyDate("UPDATED", "2022-03-04", null)).build();

        assertThat(differences(before, after)).isNotEmpty().noneMatch(FieldDifference::material);
        assertThat(PartyChange.amended("TEST", "id:1", before, after)).isEmpty();
    }

    @Test
    void shouldNotCountBlankAgainstAbsent() {
        assertThat(differences(
                        party("Foo").build(),
                        party("Foo").remarks(" ").title("").build()))
                .hasSize(2)
                .noneMatch(FieldDifference::material);
    }

    private static List<FieldDifference> differences(PartyDetails before, PartyDetails after) {
        return PartyComparison.differences(before, after);
    }
}
