package io.listwire.ingest.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Digests values in Avro binary encoding. Keeps its buffers from one value to the next; not thread-safe.
 *
 * @param <T> type of the values
 */
public final class AvroDigester<T extends SpecificRecord> {

    private final SpecificDatumWriter<T> writer;
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(encoded, null);
    private final MessageDigest sha256 = Sha256.digest();

    /** For values of a generated class. */
    public AvroDigester(Class<T> type) {
        writer = new SpecificDatumWriter<>(type);
    }

    /** SHA-256 of a value, 32 bytes. */
    public byte[] digest(T value) {
        encode(value);
        return sha256.digest(encoded.toByteArray());
    }

    /** The same as 64 lower-case hexadecimal digits. */
    public String hex(T value) {
        return HexFormat.of().formatHex(digest(value));
    }

    /** Size of the value that was digested last, or of none: bytes. */
    public int lastSize() {
        return encoded.size();
    }

    private void encode(T value) {
        encoded.reset();
        try {
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
