package io.listwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "' 90 ', PT1M30S",
        "999999999999999999, PT24H",
        "'Fri, 02 Jan 2026 03:05:05 GMT', PT1M",
        "'Thu, 01 Jan 2026 00:00:00 GMT', PT0S",
        "'Fri, 02 Jan 2099 00:00:00 GMT', PT24H"
    })
    void shouldReadSecondsAndDatesUpToADay(String header, Duration delay) {
        assertThat(RetryAfter.delay(header, NOW)).contains(delay);
    }

    @Test
    void shouldSayNothingWhenTheHeaderCannotBeRead() {
        assertThat(RetryAfter.delay("soon", NOW)).isEmpty();
        assertThat(RetryAfter.delay("-1", NOW)).isEmpty();
        assertThat(RetryAfter.delay("", NOW)).isEmpty();
        assertThat(RetryAfter.delay("9999999999999999999999", NOW)).isEmpty();
    }
}
