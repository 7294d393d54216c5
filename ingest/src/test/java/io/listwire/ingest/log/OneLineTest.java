package io.listwire.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void shouldKeepForeignTextFromBeginningALineOrMovingTheCursor() {
        assertThat(OneLine.of("a\r\nERROR b\u2028c\u001b[2Jd\u202Ee")).isEqualTo("a ERROR b c [2Jd e");
    }

    @Test
    void shouldShortenAndTakeNothingForEmpty() {
        assertThat(OneLine.of("x".repeat(10_000))).hasSize(2_000);
        assertThat(OneLine.of(null)).isEmpty();
    }
}
