package io.listwire.processor.runtime;

import io.listwire.schema.FailureStage;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** A record that a step cannot deal with goes to the dead letters, as it came from its topic. */
public final class ProcessingFailures implements ProcessingExceptionHandler {

    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = DeadLetters.in(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception error) {
        if (letters == null || Failures.isRegistryUnavailable(error)) {
            return Response.fail();
        }
        return Response.resume(
                letters.of(FailureStage.PROCESSING, context, context.sourceRawKey(), context.sourceRawValue(), error));
    }
}
