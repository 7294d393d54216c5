package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordNameMatcherTest {

    private final WordNameMatcher matcher =
            new WordNameMatcher(MatchThresholds.shipped().alert());

    @Test
    void shouldSayThatTheNameIsTheNameWhenItIs() {
        assertThat(matcher.match(List.of("Zorblax Ltd"), List.of(name("Zorblax Ltd", NameKind.PRIMARY))))
                .contains(new NameMatch(
                        "Zorblax Ltd", "Zorblax Ltd", 1, "“Zorblax Ltd” is the party's name “Zorblax Ltd”"));
        assertThat(matcher.match(List.of("ZORBLAX, LTD."), List.of(name("Zorblax Ltd", NameKind.FORMER)))
                        .orElseThrow()
                        .explanation())
                .isEqualTo("“ZORBLAX, LTD.” is the party's former name “Zorblax Ltd” but for letter case, accents and"
                        + " punctuation");
    }

    @Test
    void shouldExplainEveryWordWhenTheNameIsLikeIt() {
        Optional<NameMatch> match =
                matcher.match(List.of("Mega Line Shipping"), List.of(name("Megaline Ship LLC", NameKind.ALIAS)));

        assertThat(match.orElseThrow().explanation())
                .isEqualTo(
                        "“Mega Line Shipping” is like the party's alias “Megaline Ship LLC” (1.00): MEGA LINE ≈ MEGALINE;"
                                + " SHIPPING = SHIP; only the party has LLC");
    }

    @Test
    void shouldTakeTheBestPairAndThePrimaryNameAmongEqualOnes() {
        NameMatch match = matcher.match(
                        List.of("Tallow Bank", "Quorwell"),
                        List.of(
                                name("Quorwel", NameKind.PRIMARY),
                                name("QUORWELL", NameKind.ALIAS),
                                name("Quorwell Inc", NameKind.FORMER)))
                .orElseThrow();

        assertThat(match.companyName()).isEqualTo("Quorwell");
        assertThat(match.partyName()).isEqualTo("QUORWELL");
        assertThat(match.score()).isEqualTo(1);
    }

    @Test
    void shouldNotMatchWeakAliasesNorOtherNames() {
        assertThat(matcher.match(List.of("Zorblax"), List.of(name("Zorblax", NameKind.WEAK))))
                .isEmpty();
        assertThat(matcher.match(List.of("Zorblax"), List.of(name("Tallow", NameKind.PRIMARY))))
                .isEmpty();
        assertThat(matcher.match(List.of(), List.of(name("Tallow", NameKind.PRIMARY))))
                .isEmpty();
        assertThat(matcher.match(List.of("Tallow"), List.of())).isEmpty();
    }

    private static PartyName name(String text, NameKind kind) {
        return new PartyName(text, kind, null);
    }
}
