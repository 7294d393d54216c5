package io.listwire.ingest.metrics;

import io.listwire.ingest.sourcestate.SourceListener;
import io.listwire.schema.SourceState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How reading each source goes: the sources that this instance reads, as they stood at their last attempt. */
final class SourceMetrics implements SourceListener {

    private static final double MILLIS = 1_000;

    private final MeterRegistry registry;
    private final Map<String, Watched> bySource = new ConcurrentHashMap<>();

    SourceMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void known(SourceState state) {
        bySource.computeIfAbsent(state.getSource(), source -> new Watched(state)).state = state;
    }

    @Override
    public void attempted(SourceState state) {
        known(state);
        Counter.builder("listwire.source.attempts")
                .description("Attempts to read a source, by how they ended.")
                .tag("source", state.getSource())
                .tag("outcome", state.getOutcome().name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    @Override
    public void released(String source) {
        Optional.ofNullable(bySource.remove(source)).ifPresent(watched -> watched.gauges.forEach(registry::remove));
    }

    private static double seconds(Optional<Instant> instant, double otherwise) {
        return instant.map(at -> at.toEpochMilli() / MILLIS).orElse(otherwise);
    }

    /** The gauges of one source. */
    private final class Watched {

        private final List<Meter> gauges;
        private volatile SourceState state;

        Watched(SourceState state) {
            this.state = state;
            gauges = List.of(
                    gauge(
                            "last.success.timestamp",
                            "seconds",
                            "When the source was last got and read, or found to be the same, since the epoch; 0: never.",
                            known -> seconds(known.getLastSuccessAt(), 0)),
                    gauge(
                            "publisher.timestamp",
                            "seconds",
                            "When the publisher says that it published what was got last, since the epoch; NaN: unsaid.",
                            known -> seconds(known.getPublisherDate(), Double.NaN)),
                    gauge(
                            "failures",
                            null,
                            "Attempts that failed since the last success.",
                            known -> known.getFailures()),
                    gauge("records", null, "Entries or documents in what was got last.", known -> known.getRecords()));
        }

        private Meter gauge(
                String name, @Nullable String unit, String description, ToDoubleFunction<SourceState> value) {
            return Gauge.builder("listwire.source." + name, this, watched -> value.applyAsDouble(watched.state))
                    .description(description)
                    .baseUnit(unit)
                    .tag("source", state.getSource())
                    .strongReference(true)
                    .register(registry);
        }
    }
}
