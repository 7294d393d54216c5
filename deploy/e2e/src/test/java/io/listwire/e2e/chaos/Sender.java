package io.listwire.e2e.chaos;

import io.listwire.e2e.chaos.Input.Phase;
import io.listwire.e2e.chaos.Input.Poison;
import io.listwire.e2e.chaos.Input.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Somebody who sends everything until it is taken, to whichever instance of ingest answers. */
final class Sender implements AutoCloseable {

    /** Longer than ingest tries: what it has not answered yet it may still publish, behind what is sent after it. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(4);

    private static final Duration TAKEN_WITHIN = Duration.ofMinutes(8);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final List<Supplier<URI>> ingests;
    private final String key;
    private final KafkaProducer<byte[], byte[]> producer;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService senders = Executors.newCachedThreadPool();

    /**
     * Begins.
     *
     * @param ingests where each instance is found now
     * @param key for their HTTP interface; empty where they ask for none
     * @param clients settings of Kafka's clients
     */
    Sender(List<Supplier<URI>> ingests, String key, Map<String, String> clients) {
        this.ingests = ingests;
        this.key = key;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        clients.get("bootstrap.servers"),
                        "delivery.timeout.ms",
                        (int) TAKEN_WITHIN.toMillis(),
                        "max.block.ms",
                        TAKEN_WITHIN.toMillis()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends all of it at once, and waits until all is taken. */
    void send(Phase phase) throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        for (Input input : phase.inputs()) {
            if (input instanceof Request request) {
                int first = Math.floorMod(request.body().hashCode(), ingests.size());
                sent.add(senders.submit(() -> untilTaken(request, first)));
                if (request.twice()) {
                    sent.add(senders.submit(() -> untilTaken(request, first + 1)));
                }
            } else if (input instanceof Poison poison) {
                byte[] bytes = poison.bytes().getBytes(StandardCharsets.ISO_8859_1);
                sent.add(producer.send(new ProducerRecord<>(poison.topic(), bytes, bytes)));
            }
        }
        for (Future<?> each : sent) {
            each.get();
        }
    }

    private int untilTaken(Request request, int first) throws InterruptedException {
        long start = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            String answer = answer(request, ingests.get((first + attempt) % ingests.size()));
            if (answer.startsWith("20")) {
                return attempt;
            }
            if (answer.startsWith("4") || System.nanoTime() - start > TAKEN_WITHIN.toNanos()) {
                throw new IllegalStateException(request.method() + " " + request.path() + " was not taken: " + answer);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private String answer(Request request, Supplier<URI> ingest) throws InterruptedException {
        try {
            HttpRequest.Builder message = HttpRequest.newBuilder(ingest.get().resolve(request.path()))
                    .header("Content-Type", request.type())
                    .timeout(ANSWERED_WITHIN)
                    .method(request.method(), BodyPublishers.ofString(request.body()));
            if (!key.isEmpty()) {
                message.header("Authorization", "Bearer " + key);
            }
            HttpResponse<String> answer = http.send(message.build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException | IllegalStateException e) {
            return e.toString(); // It does not run, or has just ended.
        }
    }

    @Override
    public void close() {
        senders.shutdownNow();
        producer.close(Duration.ZERO);
    }
}
