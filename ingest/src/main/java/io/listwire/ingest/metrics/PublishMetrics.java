package io.listwire.ingest.metrics;

import io.listwire.ingest.publish.PublishListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** How publishing goes. */
record PublishMetrics(MeterRegistry registry) implements PublishListener {

    private static final Duration[] LATENCIES = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
    };

    @Override
    public void ended(Outcome outcome, Duration took) {
        Timer.builder("listwire.publish")
                .description("From an input that has been read to its commit, or to the answer that it was not taken.")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(LATENCIES)
                .register(registry)
                .record(took);
    }

    @Override
    public void deadLetters(Map<String, Integer> byReason) {
        byReason.forEach((reason, count) -> Counter.builder("listwire.dead.letters")
                .description("Records sent to the dead letters, by where they failed and by the error's class.")
                .tag("stage", "ingest")
                .tag("reason", reason)
                .register(registry)
                .increment(count));
    }
}
