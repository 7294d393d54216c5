package io.listwire.ingest.metrics;

import io.listwire.ingest.publish.PublishListener;
import io.listwire.ingest.sourcestate.SourceListener;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;

/** All metrics of an instance, in the text format of Prometheus. Thread-safe. */
public final class IngestMetrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SourceMetrics sources = new SourceMetrics(registry);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    public IngestMetrics() {
        List.of(
                        garbageCollection,
                        new ClassLoaderMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics())
                .forEach(metrics -> metrics.bindTo(registry));
    }

    /** What is told here of the sources becomes metrics. */
    public SourceListener sources() {
        return sources;
    }

    /** What is told here of publishing becomes metrics. */
    public PublishListener publishing() {
        return new PublishMetrics(registry);
    }

    /** A request was answered. */
    public void answered(String method, String route, int status, Duration took) {
        Timer.builder("listwire.http.requests")
                .description("Requests over HTTP that were answered, and how long that took.")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(took);
    }

    /** All metrics as they stand, in Prometheus' text format 0.0.4. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
