package io.listwire.ingest.schedule;

import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.Spool;
import io.listwire.ingest.spool.SpoolWriter;
import io.listwire.ingest.spool.SpooledInput;
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

/** Gets a source's bytes, from a file or by http(s), to disk. Thread-safe. */
final class Fetcher {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(15);
    private static final int OK = 200;

    private final Spool spool;
    private final Duration timeout;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_WITHIN)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** @param timeout longest time that one answer may take as a whole */
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

    private SpooledInput fetch(URI uri, Origin origin, long maxBytes)
            throws SourceException, IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(timeout)
                .header("User-Agent", "listwire")
                .build();
        // Closing it again removes what came of an answer that broke off.
        try (SpoolWriter writer = spool.writer(origin, maxBytes)) {
            CompletableFuture<HttpResponse<Optional<SpooledInput>>> answer = client.sendAsync(
                    request,
                    response -> response.statusCode() == OK
                            ? new SpoolSubscriber(writer)
                            : HttpResponse.BodySubscribers.replacing(Optional.empty()));
            HttpResponse<Optional<SpooledInput>> response = await(answer, origin);
            return response.body()
                    .orElseThrow(() -> new IOException(origin + ": answered with status " + response.statusCode()));
        }
    }

    private <T> T await(CompletableFuture<T> answer, Origin origin)
            throws SourceException, IOException, InterruptedException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
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
