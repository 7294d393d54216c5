package io.listwire.processor.runtime;

import io.listwire.schema.FailureStage;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** A record that cannot be read goes to the dead letters; one that only the registry's absence keeps unread waits. */
public final class DeserializationFailures implements DeserializationExceptionHandler {

    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = DeadLetters.in(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception error) {
        if (letters == null || Failures.isRegistryUnavailable(error)) {
            return Response.fail();
        }
        return Response.resume(letters.of(FailureStage.DESERIALIZATION, context, record.key(), record.value(), error));
    }
}
