package io.listwire.e2e.ingest;

import io.listwire.ingest.IngestService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody who posts to ingest. */
final class Sender {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Sender(IngestService service) {
        port = service.httpPort();
    }

    /** The Unverified List of May 2022: 201 parties. */
    static byte[] unverifiedList() {
        try (InputStream file = Sender.class.getResourceAsStream("/io/listwire/standalone/demo/uvl-2022-05-16.csv")) {
            if (file == null) {
                throw new IllegalStateException("the list of the demo is not on the class path");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> list(String list, byte[] file) {
        return post("/v1/lists/" + list + "/snapshots?format=csl", "text/csv", file);
    }

    HttpResponse<String> news(String id) {
        String article = "{\"id\": \"%s\", \"title\": \"Title of %s\", \"text\": \"Text.\"}".formatted(id, id);
        return post("/v1/news", "application/json", article.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while posting", e);
        }
    }
}
