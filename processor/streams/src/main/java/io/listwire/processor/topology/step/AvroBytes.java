package io.listwire.processor.topology.step;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Avro's binary encoding into bytes, behind what comes before every value of a topic. Not for several threads. */
final class AvroBytes {

    /** A zero and the number of the schema in the registry come before each value. */
    static final int FRAME = 1 + Integer.BYTES;

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(buffer, null);

    /** What comes before a value that a serialiser has written. */
    static byte[] frame(byte[] value) {
        return Arrays.copyOf(value, FRAME);
    }

    /** Whether that comes before the value. */
    static boolean hasFrame(byte[] value, byte[] frame) {
        return Arrays.equals(value, 0, FRAME, frame, 0, FRAME);
    }

    byte[] write(byte[] frame, Fields fields) {
        try {
            buffer.reset();
            buffer.writeBytes(frame);
            fields.write(encoder);
            encoder.flush();
            return buffer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but to memory", e);
        }
    }

    /** Writes the fields of a record, one behind the other. */
    interface Fields {
        void write(BinaryEncoder encoder) throws IOException;
    }
}
