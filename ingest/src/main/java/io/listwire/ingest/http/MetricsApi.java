package io.listwire.ingest.http;

import io.javalin.config.RoutesConfig;
import java.util.function.Supplier;

/** Shows the metrics to Prometheus. */
final class MetricsApi {

    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<String> scrape;

    /** @param scrape all metrics as they stand, in Prometheus' text format */
    MetricsApi(Supplier<String> scrape) {
        this.scrape = scrape;
    }

    void register(RoutesConfig routes) {
        routes.get("/metrics", context -> context.contentType(TEXT_FORMAT).result(scrape.get()));
    }
}
