package io.listwire.standalone;

import io.listwire.processor.runtime.ProcessorService;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tells when a part of the edition has ended although nobody asked it to. */
public final class Failure {

    private final CompletableFuture<String> reason = new CompletableFuture<>();
    private volatile boolean endExpected;

    Failure() {}

    /** Completed with a sentence on what has happened; not at all where everything ends as it should. */
    public CompletableFuture<String> reason() {
        return reason.copy();
    }

    /** The sentence, where something has happened. */
    public Optional<String> now() {
        return Optional.ofNullable(reason.getNow(null));
    }

    void expectEnd() {
        endExpected = true;
    }

    void because(String sentence) {
        if (!endExpected) {
            reason.complete(sentence);
        }
    }

    void watch(String part, ProcessorService processor) {
        Thread watch = new Thread(
                () -> {
                    try {
                        processor.awaitStopped();
                        because(part + " has stopped; the log says why");
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "watch-processor");
        watch.setDaemon(true);
        watch.start();
    }
}
