package io.listwire.domain.listing;

import static io.listwire.domain.listing.PartyBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyIdentityTest {

    @Test
    void shouldPreferThePublishersNumber() {
        assertThat(PartyIdentity.of(party("Foo").publisherId(" 7157 ").build())).isEqualTo("id:7157");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void shouldTakeTheNameWhenThePublishersNumberIsBlank(String id) {
        assertThat(PartyIdentity.of(party("Foo").publisherId(id).build())).isEqualTo("name:FOO");
    }

    /** Identities are stored: another one for the same name would delist and list the party. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foo Co., Ltd.|name:FOOCOLTD",
                "T.M.A. International|name:TMAINTERNATIONAL",
                "A & B|name:AANDB",
                "3rd Academy?s 159 Factory|name:3RDACADEMYS159FACTORY",
                "3rd Academy’s 159 Factory|name:3RDACADEMYS159FACTORY",
                "3rd Academyâ€™s 159 Factory|name:3RDACADEMYS159FACTORY",
                "São Paulo Straße|name:SÃOPAULOSTRASSE",
                "ＦＯＯ №5|name:FOONO5",
                "华为技术|name:华为技术",
                "Ростех|name:РОСТЕХ"
            })
    void shouldKeepLettersAndDigitsOfTheName(String name, String identity) {
        assertThat(PartyIdentity.of(party(name).build())).isEqualTo(identity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMITH, John|John SMITH|name:JOHNSMITH",
                "DELOS REYES, Feliciano, Jr.|Feliciano, Jr. DELOS REYES|name:FELICIANOJRDELOSREYES",
                "KING, John II|John II KING|name:JOHNIIKING"
            })
    void shouldReadAPersonsNameInEitherOrder(String turned, String straight, String identity) {
        assertThat(PartyIdentity.of(party(turned).type(PartyType.INDIVIDUAL).build()))
                .isEqualTo(PartyIdentity.of(
                        party(straight).type(PartyType.INDIVIDUAL).build()))
                .isEqualTo(identity);
    }

    @Test
    void shouldCutLongNamesWithoutMixingThemUp() {
        String one = PartyIdentity.of(party("x".repeat(10_000)).build());
        String other = PartyIdentity.of(party("x".repeat(10_001)).build());

        assertThat(one).startsWith("name:" + "X".repeat(80) + "~").hasSize(5 + 80 + 1 + 16);
        assertThat(other).hasSameSizeAs(one).isNotEqualTo(one);
    }

    @Test
    void shouldNotCutASurrogatePair() {
        String identity = PartyIdentity.of(party("x" + "𠀀".repeat(100)).build());

        assertThat(identity.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                .isEmpty();
    }

    @Test
    void shouldTellNamesWithoutLettersApart() {
        String stars = PartyIdentity.of(party("★★").build());

        assertThat(stars).matches("name:~[0-9a-f]{16}");
        assertThat(PartyIdentity.of(party("★★★").build())).isNotEqualTo(stars);
        assertThat(PartyIdentity.of(party("\uD800").build()))
                .isNotEqualTo(PartyIdentity.of(party("\uD801").build()));
    }
}
