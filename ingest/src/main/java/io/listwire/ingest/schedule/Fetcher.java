package io.listwire.ingest.schedule;

import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.Spool;
import io.listwire.ingest.spool.SpoolWriter;
import io.listwire.ingest.spool.SpooledInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Gets a source's bytes, from a file or by http(s), to disk. Thread-safe. */
final class Fetcher {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(15);
    private static final int MOST_REDIRECTS = 5;

    private final Spool spool;
    private final Duration timeout;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param timeout longest time that one source may take as a whole, redirects included */
    Fetcher(Spool spool, Duration timeout) {
        this.spool = spool;
        this.timeout = timeout;
    }

    /**
     * Gets the source as it is now.
     *
     * @param maxBytes largest size, bytes
     * @throws SourceException where it is larger
     * @throws IOException where it cannot be got; the message names the address
     */
    SpooledInput fetch(SourceSettings source, Origin origin, long maxBytes)
            throws SourceException, IOException, InterruptedException {
        Optional<URI> uri = source.uri();
        return uri.isPresent()
                ? fetch(uri.get(), origin, maxBytes)
                : fetch(Path.of(source.address()), origin, maxBytes);
    }

    private SpooledInput fetch(Path file, Origin origin, long maxBytes) throws SourceException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(origin + ": no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return spool.take(in, origin, maxBytes);
        }
    }

    private SpooledInput fetch(URI configured, Origin origin, long maxBytes)
            throws SourceException, IOException, InterruptedException {
        RedirectRules rules = new RedirectRules(configured, origin);
        long end = System.nanoTime() + timeout.toNanos();
        URI uri = configured;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<Optional<SpooledInput>> response = get(uri, origin, maxBytes, end);
            if (!Answers.isRedirect(response)) {
                return unpacked(response, origin, maxBytes);
            }
            int status = response.statusCode();
            String location = response.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IOException(origin + ": redirected, status " + status + ", to nowhere"));
            uri = rules.follow(uri, location);
        }
        throw new IOException(origin + ": redirected more than " + MOST_REDIRECTS
                + " times; look up the publisher's present address and set it");
    }

    private HttpResponse<Optional<SpooledInput>> get(URI uri, Origin origin, long maxBytes, long end)
            throws SourceException, IOException, InterruptedException {
        Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(left)
                .header("User-Agent", "listwire")
                .header("Accept-Encoding", "gzip")
                .build();
        // Closing it again removes what came of an answer that broke off.
        try (SpoolWriter writer = spool.writer(origin, maxBytes)) {
            return await(
                    client.sendAsync(
                            request,
                            response -> response.statusCode() == Answers.OK
                                    ? new SpoolSubscriber(writer)
                                    : HttpResponse.BodySubscribers.replacing(Optional.empty())),
                    left,
                    origin);
        }
    }

    // The packed bytes come to disk first: unpacked they are held to the same limit, so that no bomb goes off.
    private SpooledInput unpacked(HttpResponse<Optional<SpooledInput>> response, Origin origin, long maxBytes)
            throws SourceException, IOException {
        SpooledInput body = response.body().orElseThrow(() -> Answers.unusable(response.statusCode(), origin));
        boolean kept = false;
        try {
            if (!Answers.isGzip(response, origin)) {
                kept = true;
                return body;
            }
            return unpacked(body, origin, maxBytes);
        } finally {
            if (!kept) {
                body.close();
            }
        }
    }

    private SpooledInput unpacked(SpooledInput packed, Origin origin, long maxBytes)
            throws SourceException, IOException {
        try (InputStream bytes = packed.open();
                InputStream in = new GZIPInputStream(bytes)) {
            return spool.take(in, origin, maxBytes);
        } catch (ZipException | EOFException e) {
            throw new IOException(origin + ": not packed by gzip to its end, as its answer says: " + e.getMessage(), e);
        }
    }

    private <T> T await(CompletableFuture<T> answer, Duration left, Origin origin)
            throws SourceException, IOException, InterruptedException {
        try {
            return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException(origin + ": not got whole within " + timeout);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SourceException tooLarge) {
                throw tooLarge;
            }
            Throwable cause =
                    e.getCause() instanceof UncheckedIOException unchecked ? unchecked.getCause() : e.getCause();
            throw new IOException(origin + ": cannot be got: " + cause, e);
        } finally {
            answer.cancel(true);
        }
    }
}
