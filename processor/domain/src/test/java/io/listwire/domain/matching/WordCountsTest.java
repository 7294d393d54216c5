package io.listwire.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.domain.name.NameReader;
import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.WordKind;
import org.junit.jupiter.api.Test;

class WordCountsTest {

    private final NameReader reader = new NameReader();
    private final WordCounts counts = WordCounts.bundled();

    @Test
    void shouldWeighRareWordsMoreThanCommonOnes() {
        assertThat(weight("ZORBLAX", WordKind.DISTINCTIVE)).isEqualTo(1);
        assertThat(weight("HUAWEI", WordKind.DISTINCTIVE)).isLessThan(0.7);
        assertThat(weight("TRADING", WordKind.GENERIC)).isLessThan(0.4);
        assertThat(weight("LLC", WordKind.LEGAL_FORM)).isLessThan(0.1);
    }

    @Test
    void shouldLearnFromNames() {
        double before = weight("ZORBLAX", WordKind.DISTINCTIVE);
        for (int i = 0; i < 200; i++) {
            counts.add(reader.read("Zorblax Mill " + i));
        }
        assertThat(weight("ZORBLAX", WordKind.DISTINCTIVE)).isLessThan(0.5).isLessThan(before);
    }

    private double weight(String text, WordKind kind) {
        return counts.of(new NameWord(text, kind, false));
    }
}
