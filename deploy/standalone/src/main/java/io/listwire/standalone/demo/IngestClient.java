package io.listwire.standalone.demo;

import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends things to ingest as any other program does: by HTTP. */
final class IngestClient {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    IngestClient(String address) {
        this.address = address;
    }

    /** @throws StandaloneException where it is not taken */
    void post(String path, String contentType, DemoFile file) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .timeout(LIMIT)
                .POST(BodyPublishers.ofByteArray(file.bytes()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new StandaloneException("ingest does not take " + file.file() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new StandaloneException("ingest does not answer at " + address + ": " + e, e);
        }
    }
}
