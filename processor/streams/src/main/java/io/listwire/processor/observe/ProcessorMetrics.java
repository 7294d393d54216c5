package io.listwire.processor.observe;

import io.listwire.contract.ListwireHeaders;
import io.listwire.processor.topology.WrittenRecords;
import io.listwire.schema.Alert;
import io.listwire.schema.FailureStage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** All metrics of an instance, in the text format of Prometheus; docs/metrics.md says what they mean. Thread-safe. */
public final class ProcessorMetrics implements WrittenRecords, AutoCloseable {

    private static final Set<String> CAUSES =
            Set.of(ListwireHeaders.CAUSE_LIST, ListwireHeaders.CAUSE_DOCUMENT, ListwireHeaders.CAUSE_COMPANY);
    private static final Duration[] LATENCIES = {
        Duration.ofMillis(10),
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
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Deque<AutoCloseable> bound = new ArrayDeque<>();
    private final RestoreProgress restore = new RestoreProgress();
    private final Clock clock;
    private final Counter rebalances;

    /** @param clock what alerts' times are compared with */
    public ProcessorMetrics(Clock clock) {
        this.clock = clock;
        JvmGcMetrics garbageCollection = new JvmGcMetrics();
        bound.push(garbageCollection);
        List.of(
                        garbageCollection,
                        new ClassLoaderMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new io.micrometer.core.instrument.binder.system.ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics())
                .forEach(metrics -> metrics.bindTo(registry));
        rebalances = Counter.builder("listwire.rebalances")
                .description("Times that this instance gave up or got work since its start.")
                .register(registry);
        Gauge.builder("listwire.restore.remaining.records", restore, RestoreProgress::remaining)
                .description("Records that are still to be read back into the state before work goes on.")
                .strongReference(true)
                .register(registry);
    }

    /** Shows what Kafka Streams and its clients measure, and the state that the instance keeps below a directory. */
    public void bind(KafkaStreams streams, Path stateDirectory) {
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(registry);
        bound.push(metrics);
        Gauge.builder("listwire.held.snapshots", new HeldSnapshots(streams), HeldSnapshots::count)
                .description("Snapshots that wait for a person, of the lists that this instance works on.")
                .strongReference(true)
                .register(registry);
        Gauge.builder("listwire.state", new StateSize(stateDirectory), StateSize::bytes)
                .baseUnit("bytes")
                .description("Size of the local state on disk.")
                .strongReference(true)
                .register(registry);
    }

    /** Hears how the state comes back. */
    public StateRestoreListener restore() {
        return restore;
    }

    /** Work is being shared out anew. */
    public void rebalanced() {
        rebalances.increment();
    }

    /** A record went to the dead letters. */
    public void deadLetter(FailureStage stage, Throwable cause) {
        Counter.builder("listwire.dead.letters")
                .description("Records sent to the dead letters, by where they failed and by the error's class.")
                .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                .tag("reason", cause.getClass().getSimpleName())
                .register(registry)
                .increment();
    }

    @Override
    public void written(SpecificRecord record, Headers headers) {
        if (record instanceof Alert alert) {
            Counter.builder("listwire.alerts")
                    .description("Alerts written.")
                    .tag("kind", alert.getKind().name().toLowerCase(Locale.ROOT))
                    .register(registry)
                    .increment();
            latency(headers).record(Duration.between(alert.getOccurredAt(), clock.instant()));
        }
    }

    private Timer latency(Headers headers) {
        return Timer.builder("listwire.alert.latency")
                .description("From the record time of what caused an alert to the writing of the alert.")
                .tag(
                        "source",
                        ListwireHeaders.text(headers, ListwireHeaders.CAUSE)
                                .filter(CAUSES::contains)
                                .orElse("unknown"))
                .serviceLevelObjectives(LATENCIES)
                .register(registry);
    }

    /** All metrics as they stand, in Prometheus' text format 0.0.4. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        while (!bound.isEmpty()) {
            closeQuietly(bound.pop());
        }
        registry.close();
    }

    private static void closeQuietly(AutoCloseable metrics) {
        try {
            metrics.close();
        } catch (Exception e) {
            throw new IllegalStateException("metrics are closed without exceptions", e);
        }
    }
}
