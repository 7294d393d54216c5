package io.listwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollerTest {

    @Test
    void shouldWaitLongerAfterEachFailureButNeverLongerThanTheInterval() {
        Duration hour = Duration.ofHours(1);

        assertThat(Poller.retryDelay(1, hour)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Poller.retryDelay(2, hour)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Poller.retryDelay(1_000, hour)).isEqualTo(Duration.ofSeconds(1024));
        assertThat(Poller.retryDelay(5, Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(10));
    }
}
