package io.listwire.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceClaimReaderTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2023, 8, 23);

    private final DocumentReader reader = DocumentReader.bundled();

    private static String written(Claim claim) {
        return claim.action() + " "
                + claim.count().map(String::valueOf).orElse("-") + " "
                + claim.list().orElse("-");
    }

    private List<Claim> claims(String body) {
        DocumentText text = new DocumentText("Export controls and sanctions: Entity List, trade blacklist", body);
        List<Claim> claims = reader.read(text, Optional.of(WEDNESDAY)).claims();
        assertThat(claims)
                .allSatisfy(claim -> assertThat(text.full()
                                .substring(
                                        claim.evidence().start(),
                                        claim.evidence().end()))
                        .isEqualTo(claim.evidence().text()));
        return claims;
    }

    @Test
    void shouldTellInstrumentsApartWhenOneArticleSpeaksOfFour() {
        DocumentText text =
                new DocumentText("Before the secretary's trip, Washington takes Chinese names off a list", """
                The U.S. Commerce Department has taken 27 Chinese companies off a blacklist that limits access to U.S. \
                technology, days before the Commerce Secretary travels to Beijing.

                Officials spoke of a gesture ahead of the talks, in which 14 companies take part. Not all is goodwill: on \
                Wednesday the State Department approved the sale of search gear for fighter jets worth 500 million \
                dollars to Taiwan. In June, 59 Chinese companies were put on an investment ban list for their military ties.
                """);

        DocumentReading reading = reader.read(text, Optional.of(WEDNESDAY));

        assertThat(reading.claims())
                .extracting(SentenceClaimReaderTest::written)
                .containsExactly("REMOVE 27 US-BIS-UVL", "ADD 59 US-OFAC-NS-CMIC");
        Claim removed = reading.claims().get(0);
        assertThat(removed.issuer()).contains("US");
        assertThat(removed.agency()).contains("Commerce Department");
        assertThat(removed.target()).contains("CN");
        assertThat(removed.evidence().text()).startsWith("The U.S. Commerce").endsWith("travels to Beijing.");
        Claim added = reading.claims().get(1);
        assertThat(added.when()).contains(new DateRange(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30)));
        assertThat(reading.about().lists()).extracting(ListReference::list).contains("US-BIS-UVL", "US-OFAC-NS-CMIC");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Commerce Department added two dozen Iranian firms to the Entity List.        | ADD 24 US-BIS-EL
            BIS placed more than 20 entities on the Entity List.                             | ADD 20 US-BIS-EL
            Thirty-one persons were removed from the Unverified List.                        | REMOVE 31 US-BIS-UVL
            A total of 1,250 vessels have been put on the SDN List by OFAC.                  | ADD 1250 US-OFAC-SDN
            OFAC sanctioned three companies and two individuals.                             | ADD 5 US-OFAC-SDN
            The EU imposed fresh sanctions on 12 Belarusian officials.                       | ADD 12 EU-FSF
            Britain lifted its sanctions on two Syrian banks.                                | REMOVE 2 GB-UKSL
            The rule revises four entries on the Entity List.                                | AMEND 4 US-BIS-EL
            The Commerce Department proposes to add nine firms to the Entity List.           | PROPOSE 9 US-BIS-EL
            Washington has postponed adding six firms to the Entity List.                    | DELAY 6 US-BIS-EL
            BIS announced the addition of 14 entities to the Entity List.                    | ADD 14 US-BIS-EL
            The Treasury delisted four tankers.                                              | REMOVE 4 US-OFAC-SDN
            The Pentagon struck a lidar maker off its list of Chinese military companies.    | REMOVE - US-DOD-1260H
            China's Ministry of Commerce put 11 drone makers on its unreliable entity list.  | ADD 11 CN-UEL
            """)
    void shouldReadClaimWhenSentenceMakesOne(String sentence, String claim) {
        assertThat(claims(sentence))
                .extracting(SentenceClaimReaderTest::written)
                .containsExactly(claim);
    }

    @Test
    void shouldReadEachListWhenSentenceNamesSeveral() {
        assertThat(claims(
                        "OFAC added 40 parties to the SDN List and more than a dozen companies were added to the Entity List "
                                + "by the Commerce Department."))
                .extracting(SentenceClaimReaderTest::written)
                .containsExactly("ADD 40 US-OFAC-SDN", "ADD 12 US-BIS-EL");
    }

    @Test
    void shouldReadNoticeWhenItAddsRevisesAndRemoves() {
        assertThat(
                        claims(
                                "This rule amends the Export Administration Regulations by adding eight entities under nine entries "
                                        + "to the Entity List under the destinations of Canada (2) and China (7). The entities were found "
                                        + "by the U.S. Government to act against its interests and will be listed on the Entity List. This "
                                        + "rule also revises one entry on the Entity List. It removes this entity from the Unverified List."))
                .extracting(SentenceClaimReaderTest::written)
                .containsExactly("ADD 8 US-BIS-EL", "AMEND 1 US-BIS-EL", "REMOVE 1 US-BIS-UVL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Commerce Department has not added any companies to the Entity List.",
                "It is unclear whether to add more firms to the Entity List, officials said.",
                "Lawmakers urged BIS to add three companies to the Entity List.",
                "A lidar maker asked to be removed from the Entity List.",
                "There are currently over 100 Chinese firms on the trade blacklist.",
                "The EU imposed sanctions on Russia after the invasion.",
                "The United States adopted a further round of sanctions against Moscow's war machine.",
                "Shipping to the sanctioned company is a crime.",
                "Its shares were delisted from the New York Stock Exchange.",
                "The company added 300 workers in 2019, a year after 40 firms left the city.",
                "Exporters must not deal with persons on the Entity List."
            })
    void shouldClaimNothingWhenNothingIsDoneToAList(String sentence) {
        assertThat(claims(sentence)).isEmpty();
    }

    @Test
    void shouldClaimOnceWhenTextSaysItAgain() {
        assertThat(
                        claims(
                                "BIS added 13 persons to the Unverified List. The 13 persons are added to the Unverified List because "
                                        + "checks failed. All 13 persons are being added to the list under the destination of China."))
                .extracting(SentenceClaimReaderTest::written)
                .containsExactly("ADD 13 US-BIS-UVL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BIS added ten firms to the Entity List on June 3, 2021.   | 2021-06-03 | 2021-06-03
            BIS added ten firms to the Entity List in October.        | 2022-10-01 | 2022-10-31
            BIS added ten firms to the Entity List in 2019.           | 2019-01-01 | 2019-12-31
            BIS added ten firms to the Entity List last week.         | 2023-08-14 | 2023-08-20
            BIS added ten firms to the Entity List on Monday.         | 2023-08-21 | 2023-08-21
            BIS added ten firms to the Entity List last month.        | 2023-07-01 | 2023-07-31
            On 29 February 2020 BIS added ten firms to the Entity List. | 2020-02-29 | 2020-02-29
            """)
    void shouldTellDaysWhenTextSaysWhen(String sentence, LocalDate from, LocalDate to) {
        assertThat(claims(sentence)).extracting(Claim::when).containsExactly(Optional.of(new DateRange(from, to)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+9999-01-02", "-0044-03-15"})
    void shouldTellNoDaysWhenDateOfDocumentIsAbsurd(String published) {
        DocumentText text = new DocumentText("Entity List", "BIS added ten firms to the Entity List last week.");

        List<Claim> claims = reader.read(text, Optional.of(LocalDate.parse(published.substring(1))))
                .claims();

        assertThat(claims).hasSize(1).extracting(Claim::when).containsExactly(Optional.empty());
        assertThat(reader.read(text, Optional.empty()).claims().get(0).when()).isEmpty();
    }

    @Test
    void shouldReadOnWhenSentencesDoNotEnd() {
        String endless = "BIS added the firm to the Entity List and ".repeat(20_000);

        assertThat(claims(endless))
                .isNotEmpty()
                .allSatisfy(
                        claim -> assertThat(claim.evidence().text().length()).isLessThan(10_000));
    }
}
