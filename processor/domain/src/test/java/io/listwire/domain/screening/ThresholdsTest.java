package io.listwire.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.domain.matching.MatchThresholds;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    @Test
    void shouldBeTheShippedOnesWhenNothingIsSet() {
        assertThat(Thresholds.of(null, null)).isEqualTo(MatchThresholds.shipped());
    }

    @Test
    void shouldMoveTheOtherOneWhenOneIsSetBeyondIt() {
        assertThat(Thresholds.of(0.55, null)).isEqualTo(new MatchThresholds(0.55, 0.55));
        assertThat(Thresholds.of(null, 0.9)).isEqualTo(new MatchThresholds(0.9, 0.9));
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0.7", "1.1, 0.7", "0.8, 0.49", "NaN, 0.7", "0.8, NaN", "0.8, -1"})
    void shouldRefuseThresholdsThatContradictOneAnother(double alert, double review) {
        assertThatThrownBy(() -> Thresholds.of(alert, review))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.5 <= review <= alert <= 1");
    }

    @Test
    void shouldFindTheBandOfScore() {
        MatchThresholds thresholds = new MatchThresholds(0.8, 0.6);

        assertThat(MatchBand.of(0.8, thresholds)).isEqualTo(Optional.of(MatchBand.ALERT));
        assertThat(MatchBand.of(0.6, thresholds)).isEqualTo(Optional.of(MatchBand.REVIEW));
        assertThat(MatchBand.of(0.59, thresholds)).isEmpty();
    }
}
