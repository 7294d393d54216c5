package io.listwire.processor.topology;

import io.listwire.contract.Topics;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a result that no topic would take before the producer sees it: a producer that has refused a record takes the
 * whole transaction with it, and the records before and after it would be processed again for ever.
 */
final class LimitedSerde {

    // The key, the headers and the batch around them.
    private static final int FRAME_BYTES = 64 * 1024;
    private static final int MOST_BYTES = Topics.MAX_RESULT_BYTES - FRAME_BYTES;

    private LimitedSerde() {}

    /** The same serde, with a serialiser that throws {@link SerializationException} for what is too large. */
    static <V> Serde<V> of(Serde<V> serde) {
        Serializer<V> serializer = serde.serializer();
        return Serdes.serdeFrom(
                (topic, value) -> checked(topic, serializer.serialize(topic, value)), serde.deserializer());
    }

    private static byte @Nullable [] checked(String topic, byte @Nullable [] bytes) {
        if (bytes != null && bytes.length > MOST_BYTES) {
            throw new SerializationException(
                    "a record of " + bytes.length + " bytes is too large for " + topic + ", which takes " + MOST_BYTES);
        }
        return bytes;
    }
}
