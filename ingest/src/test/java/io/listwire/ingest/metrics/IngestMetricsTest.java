package io.listwire.ingest.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.schema.SourceOutcome;
import io.listwire.schema.SourceState;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IngestMetricsTest {

    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000L);

    private final IngestMetrics metrics = new IngestMetrics();

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void shouldShowWhereASourceStands() {
        metrics.sources()
                .attempted(state(SourceOutcome.PUBLISHED)
                        .setLastSuccessAt(AT)
                        .setPublisherDate(AT)
                        .build());
        metrics.sources()
                .attempted(state(SourceOutcome.UNREACHABLE)
                        .setLastSuccessAt(AT)
                        .setFailures(1)
                        .build());

        assertThat(metrics.scrape().lines().map(line -> line.replace("1.7E9", "1700000000")))
                .contains(
                        "listwire_source_attempts_total{outcome=\"published\",source=\"csl\"} 1.0",
                        "listwire_source_attempts_total{outcome=\"unreachable\",source=\"csl\"} 1.0",
                        "listwire_source_failures{source=\"csl\"} 1.0",
                        "listwire_source_last_success_timestamp_seconds{source=\"csl\"} 1700000000",
                        "listwire_source_publisher_timestamp_seconds{source=\"csl\"} NaN",
                        "listwire_source_records{source=\"csl\"} 7.0");
    }

    @Test
    void shouldSayThatASourceWasNeverRead() {
        metrics.sources()
                .attempted(state(SourceOutcome.UNREACHABLE).setFailures(1).build());

        assertThat(metrics.scrape()).contains("listwire_source_last_success_timestamp_seconds{source=\"csl\"} 0.0");
    }

    @Test
    void shouldForgetASourceThatIsReadElsewhere() {
        metrics.sources().known(state(SourceOutcome.PUBLISHED).build());
        assertThat(metrics.scrape()).contains("listwire_source_records{");

        metrics.sources().released("csl");

        assertThat(metrics.scrape()).doesNotContain("listwire_source_records{");
    }

    @Test
    void shouldShowTheVirtualMachine() {
        assertThat(metrics.scrape()).contains("jvm_memory_used_bytes", "jvm_threads_live_threads");
    }

    private static SourceState.Builder state(SourceOutcome outcome) {
        return SourceState.newBuilder()
                .setSource("csl")
                .setKind("list")
                .setAddress("list.csv")
                .setOutcome(outcome)
                .setLastAttemptAt(AT)
                .setRecords(7);
    }
}
