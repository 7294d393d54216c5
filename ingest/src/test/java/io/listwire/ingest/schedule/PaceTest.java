package io.listwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long SEED = 20_230_822;

    @Test
    void shouldWaitLongerAfterEachFailureButNeverLongerThanTheInterval() {
        Pace hourly = pace(HOUR, 10);

        assertThat(hourly.longestAfterFailure(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(hourly.longestAfterFailure(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(hourly.longestAfterFailure(1_000)).isEqualTo(Duration.ofSeconds(1024));
        assertThat(pace(Duration.ofSeconds(10), 10).longestAfterFailure(5)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shouldComeBackAtAnyTimeUpToTheLongestAfterAFailure() {
        Pace pace = pace(HOUR, 10);

        assertThat(Stream.generate(() -> pace.afterFailure(9)).limit(1_000))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(512)))
                .anySatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(60)))
                .anySatisfy(wait -> assertThat(wait).isGreaterThan(Duration.ofSeconds(450)));
    }

    @Test
    void shouldVaryTheIntervalByNoMoreThanTheJitter() {
        Pace pace = pace(HOUR, 10);

        assertThat(Stream.generate(pace::afterSuccess).limit(1_000))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66)))
                .anySatisfy(wait -> assertThat(wait).isLessThan(Duration.ofMinutes(56)))
                .anySatisfy(wait -> assertThat(wait).isGreaterThan(Duration.ofMinutes(64)));
    }

    @Test
    void shouldKeepTheIntervalWithoutJitterAndNeverGoBelowASecond() {
        assertThat(pace(HOUR, 0).afterSuccess()).isEqualTo(HOUR);
        Pace fast = pace(Duration.ofSeconds(1), 100);
        assertThat(Stream.generate(fast::afterSuccess).limit(100))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
    }

    private static Pace pace(Duration interval, int jitterPercent) {
        return new Pace(interval, jitterPercent, new SplittableRandom(SEED));
    }
}
