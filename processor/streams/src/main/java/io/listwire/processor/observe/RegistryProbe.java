package io.listwire.processor.observe;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the schema registry whether it is there: one question at a time, and no more than one in some seconds. */
public final class RegistryProbe implements Supplier<Optional<String>>, AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final SchemaRegistryClient client;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "listwire-registry-probe");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable CompletableFuture<Optional<String>> asked;
    private long askedAt;

    /** @param client a client of the registry; whoever made it closes it */
    public RegistryProbe(SchemaRegistryClient client) {
        this.client = client;
    }

    /** Why it cannot be used; empty where it answers. Takes three seconds at most. */
    @Override
    public Optional<String> get() {
        try {
            return question().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of("the schema registry does not answer within " + LIMIT.toSeconds() + " s");
        } catch (ExecutionException e) {
            return Optional.of("the schema registry cannot be asked: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private synchronized CompletableFuture<Optional<String>> question() {
        CompletableFuture<Optional<String>> last = asked;
        if (last != null && (!last.isDone() || System.nanoTime() - askedAt < FRESH.toNanos())) {
            return last;
        }
        CompletableFuture<Optional<String>> next = CompletableFuture.supplyAsync(this::ask, asking);
        asked = next;
        askedAt = System.nanoTime();
        return next;
    }

    // No cache answers this question.
    private Optional<String> ask() {
        try {
            return client.getCompatibility(null) == null
                    ? Optional.of("the schema registry answers without a compatibility mode")
                    : Optional.empty();
        } catch (RestClientException e) {
            return Optional.of("the schema registry refuses: " + e.getMessage());
        } catch (IOException e) {
            return Optional.of("the schema registry cannot be reached: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
