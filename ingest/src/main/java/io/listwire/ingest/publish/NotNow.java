package io.listwire.ingest.publish;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Nothing is wrong with the unit, nor with the producer: it just cannot be published now. */
final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotNow(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static NotNow shuttingDown() {
        return new NotNow("shutting down", null);
    }

    static NotNow readElsewhere(String source) {
        return new NotNow("another instance reads " + source + " now", null);
    }

    /** For want of a schema. */
    static NotNow withoutRegistry(KafkaException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new NotNow("the schema registry does not give a schema that is needed: " + cause.getMessage(), failure);
    }

    /** True where a serialiser or deserialiser failed for want of the registry, not because of the record. */
    static boolean isWithoutRegistry(KafkaException failure) {
        Throwable cause = failure.getCause();
        return !(failure instanceof SerializationException)
                || cause instanceof IOException
                || cause instanceof RestClientException;
    }
}
