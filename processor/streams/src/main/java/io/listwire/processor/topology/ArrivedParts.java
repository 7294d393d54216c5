package io.listwire.processor.topology;

import io.listwire.processor.topology.step.SnapshotInput;
import io.listwire.processor.topology.step.SnapshotInput.PartArrived;
import io.listwire.schema.ListSnapshotPart;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Reads parts of snapshots together with the bytes that they came in. */
final class ArrivedParts {

    private static final byte[] NOTHING = new byte[0];

    private ArrivedParts() {}

    static Serde<SnapshotInput> of(Serde<ListSnapshotPart> parts) {
        Deserializer<ListSnapshotPart> deserializer = parts.deserializer();
        return Serdes.serdeFrom(
                (topic, input) -> {
                    throw new UnsupportedOperationException("parts of snapshots are not written here");
                },
                (topic, bytes) -> new PartArrived(
                        deserializer.deserialize(topic, bytes),
                        ByteBuffer.wrap(Objects.requireNonNullElse(bytes, NOTHING))));
    }
}
