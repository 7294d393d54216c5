package io.listwire.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostCharactersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Telecomunicac?es Ltda|Telecomunicações Ltda",
                "Jo\uFFFDo Silva|João Silva",
                "?Jo?o? Silva|“João” Silva",
                "Jo?o Silva|JO?O SILVA",
                "?Uranis-Radiosistemy?|Uranis Radiosistemy"
            })
    void shouldExplainSignsForWhatAsciiCannotWrite(String one, String other) {
        assertThat(LostCharacters.explain(one, other)).isTrue();
        assertThat(LostCharacters.explain(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jo?o|Joxo",
                "João|Joao",
                "Fact?ry|Fact0ry",
                "????|华为技术",
                "a?|aß",
                "Jo?o Silva|João Silva Ltda",
                "Jo?o|"
            })
    void shouldNotExplainAnythingElse(String one, String other) {
        String text = other == null ? "" : other;
        assertThat(LostCharacters.explain(one, text)).isFalse();
        assertThat(LostCharacters.explain(text, one)).isFalse();
    }
}
