package io.listwire.processor.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Tells of what is written: where a record becomes bytes it is still an object, and its causes' headers are there. */
final class WatchedSerde {

    private WatchedSerde() {}

    /** The same serde, with a serialiser that tells of each record, tombstones excepted. */
    static <V extends SpecificRecord> Serde<V> of(Serde<V> serde, WrittenRecords watcher) {
        return Serdes.serdeFrom(new Watched<>(serde.serializer(), watcher), serde.deserializer());
    }

    private record Watched<V extends SpecificRecord>(Serializer<V> serializer, WrittenRecords watcher)
            implements Serializer<V> {

        @Override
        public byte @Nullable [] serialize(String topic, @Nullable V value) {
            return serializer.serialize(topic, value);
        }

        @Override
        public byte @Nullable [] serialize(String topic, Headers headers, @Nullable V value) {
            byte[] bytes = serializer.serialize(topic, headers, value);
            if (value != null) {
                watcher.written(value, headers);
            }
            return bytes;
        }
    }
}
