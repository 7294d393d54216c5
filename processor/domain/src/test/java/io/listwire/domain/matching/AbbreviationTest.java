package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.name.NameReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationTest {

    private final NameReader reader = new NameReader();

    @ParameterizedTest
    @CsvSource({
        "NTEB,North Tarim Electric Bureau",
        "NTEBC,North Tarim Electric Bureau Corporation",
        "TEB,Beijing Tarim Electric Bureau",
        "GATCOM,Global Amber Tone Communication Co.",
        "MIPT,Moscow Institute of Physics and Technology"
    })
    void shouldBeCheapWhenTheLettersBeginTheWords(String word, String name) {
        assertThat(Abbreviation.cost(word, reader.read(name), Abbreviation.Style.MIXED))
                .isBetween(0.0, Abbreviation.MOST_COST);
    }

    @ParameterizedTest
    @CsvSource({
        "TNEB,North Tarim Electric Bureau",
        "NTEX,North Tarim Electric Bureau",
        "TARIM,Tarim America Corporation",
        "NT,North Tarim",
        "NTEBRTZUIOPA,North Tarim Electric Bureau"
    })
    void shouldBeTooDearWhenTheyDoNot(String word, String name) {
        assertThat(Abbreviation.cost(word, reader.read(name), Abbreviation.Style.MIXED))
                .isGreaterThan(Abbreviation.MOST_COST);
    }
}
