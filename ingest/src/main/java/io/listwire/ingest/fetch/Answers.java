package io.listwire.ingest.fetch;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.spool.SpooledInput;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What a publisher's server answers with. */
final class Answers {

    static final int OK = 200;
    static final int NOT_MODIFIED = 304;

    private Answers() {}

    static boolean isRedirect(HttpResponse<?> response) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /**
     * Whether the body is packed by gzip.
     *
     * @throws IOException where it is encoded in a way that was not asked for
     */
    static boolean isGzip(HttpResponse<Optional<SpooledInput>> response, Origin origin) throws IOException {
        String encoding = response.headers()
                .firstValue("Content-Encoding")
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "gzip", "x-gzip" -> true;
            case "", "identity" -> false;
            default ->
                throw new IOException(origin + ": answered with content encoding '" + encoding
                        + "' where only gzip was asked for; give an address that serves the file as it is");
        };
    }

    /** Where a redirect leads to, as the server gives it. */
    static String location(HttpResponse<?> response, Origin origin) throws IOException {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() ->
                        new IOException(origin + ": redirected, status " + response.statusCode() + ", to nowhere"));
    }

    static IOException unusable(HttpResponse<?> response, Origin origin, Instant now) {
        int status = response.statusCode();
        String message = origin + ": answered with status " + status + "; " + remedy(status, origin.source());
        return response.headers()
                .firstValue("Retry-After")
                .filter(header -> status == 429 || status == 503)
                .flatMap(header -> RetryAfter.delay(header, now))
                .<IOException>map(delay -> new RetryLaterException(message, delay))
                .orElseGet(() -> new IOException(message));
    }

    private static String remedy(int status, String source) {
        String key = "source." + source + ".address";
        return switch (status) {
            case 401, 403 -> "the publisher gives no access: see whether " + key + " can be read without signing in";
            case 404, 410 -> "nothing is there any more: look up the publisher's present address and set " + key;
            case 429 -> "asked too often: raise source." + source + ".interval";
            default -> status >= 500 ? "the publisher's server fails: it will be tried again" : "check " + key;
        };
    }
}
