package io.listwire.ingest.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.listwire.ingest.correlation.Correlation;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes around every request: its correlation before all else, who may send it, and the notes of the answer. */
final class RequestContext {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String OTHER = "other";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private RequestContext() {}

    static void register(JavalinConfig configuration, AccessFilter access, AnsweredRequests listener) {
        configuration.routes.before(RequestContext::begin);
        configuration.routes.before(access::check);
        configuration.requestLogger.http((context, millis) -> {
            access.audit(context);
            listener.answered(method(context), route(context), context.status().getCode(), Duration.ofNanos((long)
                    (millis * 1_000_000)));
            Correlation.clear();
        });
    }

    // Requests of one connection share a thread: that of one ends where that of the next begins, at the latest.
    private static void begin(Context context) {
        Correlation correlation =
                Correlation.of(context.header(REQUEST_ID), context.header("traceparent"), context.header("tracestate"));
        correlation.open();
        context.header(REQUEST_ID, correlation.id());
    }

    // Whoever asks must not be able to make labels up.
    private static String method(Context context) {
        String method = context.req().getMethod();
        return METHODS.contains(method) ? method : OTHER;
    }

    private static String route(Context context) {
        @Nullable Endpoint matched = context.endpoints().lastHttpEndpoint();
        return matched == null ? "unmatched" : matched.path;
    }
}
