package io.listwire.ingest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.source.SourceException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told when something is wrong: problem details, RFC 9457.
 *
 * @param status HTTP status
 * @param title what is wrong, the same for each problem of its sort
 * @param detail where and what exactly, and what to do
 * @param more further members, for machines
 */
record Problem(int status, String title, String detail, ObjectNode more) {

    static final String CONTENT_TYPE = "application/problem+json";

    private static final String RETRY_AFTER_SECONDS = "5";

    Problem(int status, String title, String detail) {
        this(status, title, detail, JsonNodeFactory.instance.objectNode());
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }

    static Problem unsupportedType(String detail) {
        return new Problem(415, "Unsupported media type", detail);
    }

    static Problem tooLarge(String detail) {
        return new Problem(413, "Content too large", detail);
    }

    static Problem unavailable(String detail) {
        return new Problem(
                503, "Not now", detail + "; nothing was taken in, or it will be recognised: send the same again");
    }

    static Problem internal() {
        return new Problem(500, "Internal error", "The log of the service says more; nothing was taken in.");
    }

    static Problem of(SourceException failure) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case MALFORMED, TRUNCATED -> new Problem(400, "Malformed content", detail);
            case UNEXPECTED_LAYOUT -> new Problem(422, "Content cannot be read as this", detail);
            case TOO_LARGE -> tooLarge(detail);
        };
    }

    static Problem of(UnavailableException failure) {
        return unavailable(String.valueOf(failure.getMessage()));
    }

    /** Where the request never reached a route. */
    static Problem of(int status, @Nullable String detail) {
        String title = HttpStatus.getMessage(status);
        return new Problem(status, title, detail == null ? title : detail);
    }

    void answer(Context context) {
        if (status == 503) {
            context.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        context.status(status).contentType(CONTENT_TYPE).result(json());
    }

    byte[] json() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        return node.setAll(more).toString().getBytes(StandardCharsets.UTF_8);
    }
}
