package io.listwire.ingest.source.federalregister;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BracketEscapesTest {

    @ParameterizedTest
    @CsvSource({
        "T[uuml]rkiye, T\u00FCrkiye",
        "S[atilde]o Tom[eacute], S\u00E3o Tom\u00E9",
        "[Ccedil]elik, \u00C7elik",
        "Brand[supreg] and Brand[reg], Brand\u00AE and Brand\u00AE",
        "20 [deg]C, 20 \u00B0C",
        "[Scaron]koda, \u0160koda"
    })
    void shouldResolveEscapeWhenItNamesALetterOrSign(String text, String resolved) {
        assertThat(BracketEscapes.resolved(text)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[sic]", "[sum]", "[not]", "[and]", "[in]", "[qqacute]", "[xxuml]", "[", "[]", "a [b] c", "[$1]"
            })
    void shouldLeaveBracketsWhenTheyHoldWords(String text) {
        assertThat(BracketEscapes.resolved(text)).isEqualTo(text);
    }
}
