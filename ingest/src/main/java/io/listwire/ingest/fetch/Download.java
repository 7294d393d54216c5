package io.listwire.ingest.fetch;

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
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Gets one file by http(s), within a time that waiting for one's turn at a host is no part of. Not thread-safe. */
final class Download {

    private static final int MOST_REDIRECTS = 5;

    private final HttpClient client;
    private final HostTurns turns;
    private final Spool spool;
    private final Clock clock;
    private final Duration timeout;
    private final Origin origin;
    private final long maxBytes;
    private long nanosLeft;

    /**
     * @param timeout longest time that it may take as a whole, redirects included
     * @param maxBytes largest size, bytes, packed and unpacked
     */
    Download(
            HttpClient client,
            HostTurns turns,
            Spool spool,
            Clock clock,
            Duration timeout,
            Origin origin,
            long maxBytes) {
        this.client = client;
        this.turns = turns;
        this.spool = spool;
        this.clock = clock;
        this.timeout = timeout;
        this.origin = origin;
        this.maxBytes = maxBytes;
        nanosLeft = timeout.toNanos();
    }

    /**
     * What the server has, if it is another one than that of which it gave these validators.
     *
     * @param first where to ask
     * @param rules where else it may send the reader
     */
    Fetched of(URI first, RedirectRules rules, Validators known)
            throws SourceException, IOException, InterruptedException {
        URI uri = first;
        Validators condition = known;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<Optional<SpooledInput>> response = get(rules, uri, condition);
            if (response.statusCode() == Answers.NOT_MODIFIED && !condition.isNone()) {
                return new Fetched.Unchanged();
            }
            if (!Answers.isRedirect(response)) {
                return new Fetched.Got(unpacked(response), Validators.of(response));
            }
            uri = rules.follow(uri, Answers.location(response, origin));
            condition = known.afterRedirect();
        }
        throw new IOException(origin + ": redirected more than " + MOST_REDIRECTS
                + " times; look up the publisher's present address and set it");
    }

    private HttpResponse<Optional<SpooledInput>> get(RedirectRules rules, URI uri, Validators condition)
            throws SourceException, IOException, InterruptedException {
        HostTurns.Turn turn = turns.take(uri);
        long start = System.nanoTime();
        try {
            rules.requirePublic(uri);
            return ask(uri, condition, Duration.ofNanos(Math.max(1, nanosLeft)));
        } finally {
            nanosLeft -= System.nanoTime() - start;
            turn.close();
        }
    }

    private HttpResponse<Optional<SpooledInput>> ask(URI uri, Validators condition, Duration left)
            throws SourceException, IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(left)
                .header("User-Agent", "listwire")
                .header("Accept-Encoding", "gzip");
        condition.makeConditional(request);
        // Closing it again removes what came of an answer that broke off.
        try (SpoolWriter writer = spool.writer(origin, maxBytes)) {
            return await(
                    client.sendAsync(
                            request.build(),
                            response -> response.statusCode() == Answers.OK
                                    ? new SpoolSubscriber(writer)
                                    : HttpResponse.BodySubscribers.replacing(Optional.empty())),
                    left);
        }
    }

    // The packed bytes come to disk first: unpacked they are held to the same limit, so that no bomb goes off.
    private SpooledInput unpacked(HttpResponse<Optional<SpooledInput>> response) throws SourceException, IOException {
        SpooledInput body = response.body().orElseThrow(() -> Answers.unusable(response, origin, clock.instant()));
        boolean kept = false;
        try {
            if (!Answers.isGzip(response, origin)) {
                kept = true;
                return body;
            }
            return unpacked(body);
        } finally {
            if (!kept) {
                body.close();
            }
        }
    }

    private SpooledInput unpacked(SpooledInput packed) throws SourceException, IOException {
        try (InputStream bytes = packed.open();
                InputStream in = new GZIPInputStream(bytes)) {
            return spool.take(in, origin, maxBytes);
        } catch (ZipException | EOFException e) {
            throw new IOException(origin + ": not packed by gzip to its end, as its answer says: " + e.getMessage(), e);
        }
    }

    private <T> T await(CompletableFuture<T> answer, Duration left)
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
