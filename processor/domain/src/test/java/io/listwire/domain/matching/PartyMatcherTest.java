package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.Identifier;
import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.listing.PartyType;
import io.listwire.domain.name.NameReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyMatcherTest {

    private static final MatchThresholds THRESHOLDS = MatchThresholds.shipped();

    private final PartyMatcher matcher = new PartyMatcher();

    @ParameterizedTest
    @CsvSource({
        "LEI,5493001KJTIIGC8Y1R12,,LEI,5493-001K JTII GC8Y 1R12,",
        "USCC,91440300MA5EXAMPL8,,Unified Social Credit Code (USCC),91440300MA5EXAMPL8,China",
        "REGISTRATION_NUMBER,1234,GB,Registration Number,01234,GB",
        "REGISTRATION_NUMBER,1027700132195,,Tax ID No.,1027700132195,Russia",
        "TICKER,600000,SSE,TICKER,600000,SSE"
    })
    void shouldDecideByAnEqualIdentifierWhateverTheNamesAndThresholds(
            String kind, String value, String issuer, String partyKind, String partyValue, String partyIssuer) {
        PartyMatch match = matcher.match(
                        company("Hemlock Bakery", new Identifier(kind, value, issuer)),
                        party("Zorblax Plant", new Identifier(partyKind, partyValue, partyIssuer)),
                        1)
                .orElseThrow();

        assertThat(match.score()).isEqualTo(1);
        assertThat(match.findings()).extracting(Finding::effect).contains(Finding.Effect.DECIDES);
        assertThat(match.explanation()).contains("the same identifier");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT,K475336,JO,PASSPORT,K475336,JO",
        "REGISTRATION_NUMBER,1234,GB,REGISTRATION_NUMBER,1234,DE",
        "REGISTRATION_NUMBER,1234,,REGISTRATION_NUMBER,1234,",
        "TICKER,600000,SSE,TICKER,600000,HKEX",
        "LEI,5493001KJTIIGC8Y1R12,,LEI,5493001KJTIIGC8Y1R99,"
    })
    void shouldNotDecideByAWeakOrAnotherIdentifier(
            String kind, String value, String issuer, String partyKind, String partyValue, String partyIssuer) {
        assertThat(match(
                        company("Hemlock Bakery", new Identifier(kind, value, issuer)),
                        party("Zorblax Plant", new Identifier(partyKind, partyValue, partyIssuer))))
                .isEmpty();
    }

    @Test
    void shouldLowerTheScoreWhereAnIdentifierOfTheKindDiffers() {
        double alone = score(company("Zorblax Plant"), party("Zorblax Plant"));
        double conflicting = score(
                company("Zorblax Plant", new Identifier("LEI", "5493001KJTIIGC8Y1R12", null)),
                party("Zorblax Plant", new Identifier("LEI", "5493001KJTIIGC8Y1R99", null)));

        assertThat(alone).isEqualTo(1);
        assertThat(conflicting).isBetween(THRESHOLDS.review(), 0.85);
    }

    @Test
    void shouldBeSupportedByCountryAndAddressAndWeakenedByAnotherCountry() {
        String name = "Zorblax Machine Plant Trading";
        Screened party = screened(name, "RU", "12 Lenin Street, Omsk");
        double plain = score(screened("Zorblax Machine Plant", null, null), party);
        double same = score(screened("Zorblax Machine Plant", "RU", null), party);
        double address = score(screened("Zorblax Machine Plant", "RU", "Omsk, Lenin street 12"), party);
        double other = score(screened("Zorblax Machine Plant", "BR", null), party);

        assertThat(address).isGreaterThan(same);
        assertThat(same).isGreaterThan(plain);
        assertThat(plain).isGreaterThan(other);
        assertThat(other).isGreaterThan(0);
    }

    @ParameterizedTest
    @CsvSource({"QTB", "Trading Company", "Management Group"})
    void shouldNotAlertAShortOrCommonNameWithoutSupport(String name) {
        double alone = score(screened(name, null, null), screened(name, null, null));
        double supported = score(screened(name, "RU", null), screened(name, "RU", null));

        assertThat(alone).isBetween(THRESHOLDS.review(), Math.nextDown(THRESHOLDS.alert()));
        assertThat(supported).isGreaterThan(THRESHOLDS.alert());
    }

    @Test
    void shouldLeaveAVesselWithACompanysOnlyWordForReview() {
        Screened vessel = new Screened(
                PartyType.VESSEL,
                List.of(new PartyName("ZORBLAX", NameKind.PRIMARY, null)),
                Set.of(),
                List.of(),
                List.of());

        assertThat(score(company("Zorblax Oyj"), vessel))
                .isBetween(THRESHOLDS.review(), Math.nextDown(THRESHOLDS.alert()));
    }

    @Test
    void shouldNeverMatchByAWeakAliasAloneButBeSupportedByIt() {
        PartyName weak = new PartyName("Hemlock Bakery", NameKind.WEAK, null);
        PartyName other = new PartyName("Zorblax Plant", NameKind.PRIMARY, null);
        PartyName near = new PartyName("Hemlock Bakeries International", NameKind.PRIMARY, null);
        Screened company = company("Hemlock Bakery");

        assertThat(match(
                        company, new Screened(PartyType.UNKNOWN, List.of(other, weak), Set.of(), List.of(), List.of())))
                .isEmpty();
        double without = score(company, new Screened(PartyType.UNKNOWN, List.of(near), Set.of(), List.of(), List.of()));
        double with =
                score(company, new Screened(PartyType.UNKNOWN, List.of(near, weak), Set.of(), List.of(), List.of()));
        assertThat(with).isGreaterThan(without);
    }

    @Test
    void shouldSayWhatEveryWordContributed() {
        PartyMatch match = match(company("Zorblax Machine Plant"), party("Zorblax Machine Plant Trading"))
                .orElseThrow();

        double pairs = match.names().words().stream()
                .mapToDouble(WordAlignment::contribution)
                .filter(points -> points > 0)
                .sum();
        double all = match.names().words().stream()
                .mapToDouble(WordAlignment::contribution)
                .map(Math::abs)
                .sum();
        assertThat(pairs).isCloseTo(match.score(), Offset.offset(1e-6));
        assertThat(all).isCloseTo(1, Offset.offset(1e-6));
    }

    @Test
    void shouldFindByNameAndByIdentifierInAnIndex() {
        ScreeningIndex index = new ScreeningIndex(new NameReader());
        index.put("L/1", party("Zorblax Plant", new Identifier("LEI", "5493001KJTIIGC8Y1R12", null)));
        index.put("L/2", party("Hemlock Bakery"));

        Screened wanted = company("Hemlock Bakeries", new Identifier("LEI", "5493001kjtiigc8y1r12", null));
        assertThat(index.candidates(wanted, THRESHOLDS.review())).containsExactly("L/1", "L/2");
        index.remove("L/1");
        assertThat(index.candidates(wanted, THRESHOLDS.review())).containsExactly("L/2");
        index.put("L/2", party("Tallow"));
        assertThat(index.candidates(wanted, THRESHOLDS.review())).isEmpty();
    }

    @Test
    void shouldFindNobodyForAWeakAlias() {
        ScreeningIndex index = new ScreeningIndex(new NameReader());
        PartyName weak = new PartyName("Bar", NameKind.WEAK, null);
        PartyName former = new PartyName("Foo", NameKind.FORMER, null);
        index.put("L/1", new Screened(PartyType.UNKNOWN, List.of(former, weak), Set.of(), List.of(), List.of()));

        assertThat(index.candidates(company("FOO."), THRESHOLDS.review())).containsExactly("L/1");
        assertThat(index.candidates(company("bar"), THRESHOLDS.review())).isEmpty();
    }

    @Test
    void shouldFindEachOfThoseThatShareAnIdentifier() {
        Identifier shared = new Identifier("LEI", "5493001KJTIIGC8Y1R12", null);
        ScreeningIndex index = new ScreeningIndex(new NameReader());
        for (String key : List.of("L/1", "L/2", "L/3")) {
            index.put(key, party("Zorblax Plant " + key, shared));
        }
        Screened wanted = company("Hemlock Bakery", shared);

        assertThat(index.candidates(wanted, THRESHOLDS.review())).containsExactly("L/1", "L/2", "L/3");
        index.remove("L/2");
        index.remove("L/1");
        assertThat(index.candidates(wanted, THRESHOLDS.review())).containsExactly("L/3");
        index.put("L/1", party("Zorblax Plant", shared));
        assertThat(index.candidates(wanted, THRESHOLDS.review())).containsExactly("L/1", "L/3");
    }

    @Test
    void shouldSayThatTheNameIsTheNameWhenItIs() {
        assertThat(explanation("Zorblax Ltd", "Zorblax Ltd", NameKind.PRIMARY))
                .isEqualTo("“Zorblax Ltd” is the party's name “Zorblax Ltd”");
        assertThat(explanation("ZORBLAX, LTD.", "Zorblax Ltd", NameKind.FORMER))
                .isEqualTo("“ZORBLAX, LTD.” is the party's former name “Zorblax Ltd” but for letter case, accents and"
                        + " punctuation");
    }

    @Test
    void shouldExplainEveryWordWhenTheNameIsLikeIt() {
        assertThat(explanation("Mega Line Shipping", "Megaline Ship LLC", NameKind.ALIAS))
                .isEqualTo(
                        "“Mega Line Shipping” is like the party's alias “Megaline Ship LLC” (1.00): MEGA LINE ≈ MEGALINE;"
                                + " SHIPPING = SHIP; only the party has LLC");
    }

    private String explanation(String company, String name, NameKind kind) {
        return match(
                        company(company),
                        new Screened(
                                PartyType.UNKNOWN,
                                List.of(new PartyName(name, kind, null)),
                                Set.of(),
                                List.of(),
                                List.of()))
                .orElseThrow()
                .explanation();
    }

    @Test
    void shouldTakeTheBestPairAndThePrimaryNameAmongEqualOnes() {
        List<PartyName> names = List.of(
                new PartyName("Quorwel", NameKind.PRIMARY, null),
                new PartyName("QUORWELL", NameKind.ALIAS, null),
                new PartyName("Quorwell Inc", NameKind.FORMER, null));
        PartyMatch match = match(
                        Screened.company(List.of("Tallow Bank", "Quorwell"), Set.of(), List.of(), List.of()),
                        new Screened(PartyType.UNKNOWN, names, Set.of(), List.of(), List.of()))
                .orElseThrow();

        assertThat(match.companyName()).isEqualTo("Quorwell");
        assertThat(match.partyName()).isEqualTo("QUORWELL");
        assertThat(match.score()).isEqualTo(1);
    }

    @Test
    void shouldNotMatchWhereOneHasNoName() {
        Screened nobody = Screened.company(List.of(), Set.of(), List.of(), List.of());

        assertThat(match(nobody, party("Tallow"))).isEmpty();
        assertThat(match(company("Tallow"), nobody)).isEmpty();
    }

    private Optional<PartyMatch> match(Screened company, Screened party) {
        return matcher.match(company, party, THRESHOLDS.review());
    }

    private double score(Screened company, Screened party) {
        return match(company, party).map(PartyMatch::score).orElse(0.0);
    }

    private static Screened company(String name, Identifier... identifiers) {
        return Screened.company(List.of(name), Set.of(), List.of(), List.of(identifiers));
    }

    private static Screened party(String name, Identifier... identifiers) {
        return new Screened(
                PartyType.UNKNOWN,
                List.of(new PartyName(name, NameKind.PRIMARY, null)),
                Set.of(),
                List.of(),
                List.of(identifiers));
    }

    private static Screened screened(String name, @Nullable String country, @Nullable String address) {
        return Screened.company(
                List.of(name),
                Optional.ofNullable(country).map(Set::of).orElse(Set.of()),
                Optional.ofNullable(address).map(List::of).orElse(List.of()),
                List.of());
    }
}
