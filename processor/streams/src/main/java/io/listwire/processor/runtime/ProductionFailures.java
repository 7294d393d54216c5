package io.listwire.processor.runtime;

import io.listwire.schema.FailureStage;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * A result that cannot be written because of what it is goes to the dead letters, with the record that caused it. Where
 * the cluster is the trouble, the thread stops, its transaction is rolled back, and the record is processed again.
 */
public final class ProductionFailures implements ProductionExceptionHandler {

    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = DeadLetters.in(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception error) {
        if (error instanceof RetriableException) {
            return Response.retry();
        }
        if (letters == null || !(error instanceof RecordTooLargeException)) {
            return Response.fail();
        }
        return Response.resume(letters.of(FailureStage.PRODUCTION, context, record.key(), record.value(), error));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Kafka declares it
    public Response handleSerializationError(
            ErrorHandlerContext context, ProducerRecord record, Exception error, SerializationExceptionOrigin origin) {
        if (letters == null || Failures.isRegistryUnavailable(error)) {
            return Response.fail();
        }
        return Response.resume(
                letters.of(FailureStage.PRODUCTION, context, context.sourceRawKey(), context.sourceRawValue(), error));
    }
}
