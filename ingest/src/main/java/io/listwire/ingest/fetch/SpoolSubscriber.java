package io.listwire.ingest.fetch;

import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpoolWriter;
import io.listwire.ingest.spool.SpooledInput;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Writes the body of an answer to disk piece by piece, and hangs up where it gets too large. */
final class SpoolSubscriber implements HttpResponse.BodySubscriber<Optional<SpooledInput>> {

    private final SpoolWriter writer;
    private final CompletableFuture<Optional<SpooledInput>> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    SpoolSubscriber(SpoolWriter writer) {
        this.writer = writer;
    }

    @Override
    public CompletionStage<Optional<SpooledInput>> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        Flow.Subscription running = subscription;
        if (running == null) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                writer.write(bytes, bytes.length);
            }
            running.request(1);
        } catch (SourceException | IOException e) {
            running.cancel();
            body.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        try {
            body.complete(Optional.of(writer.finish()));
        } catch (IOException e) {
            body.completeExceptionally(e);
        }
    }
}
