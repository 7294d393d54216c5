package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.WordKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationTest {

    private final NameReader reader = new NameReader();
    private final WordWeights weights = WordCounts.bundled();

    @ParameterizedTest
    @CsvSource({
        "NTEB,North Tarim Electric Bureau",
        "NTEBC,North Tarim Electric Bureau Corporation",
        "TEB,Beijing Tarim Electric Bureau",
        "GATCOM,Global Amber Tone Communication Co.",
        "MIPT,Moscow Institute of Physics and Technology"
    })
    void shouldBeCheapWhenTheLettersBeginTheWords(String word, String name) {
        assertThat(cost(word, name)).isBetween(0f, Abbreviation.MOST_COST);
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
        assertThat(cost(word, name)).isGreaterThan(Abbreviation.MOST_COST);
    }

    private float cost(String word, String name) {
        NameWord read = new NameWord(word, WordKind.DISTINCTIVE, false);
        Words words = new Words(1);
        words.set(0, read, word, weights);
        return new Abbreviation().cost(words, 0, NameView.of(reader.read(name), weights));
    }
}
