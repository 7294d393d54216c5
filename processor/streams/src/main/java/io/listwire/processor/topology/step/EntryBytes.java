package io.listwire.processor.topology.step;

import io.listwire.schema.ContentDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Takes the party out of the bytes in which an entry of a snapshot came, as they are. They are, behind the frame: list,
 * snapshot, which kind of part it is, sequence, line, party, digest. Not for several threads.
 */
final class EntryBytes {

    private @Nullable BinaryDecoder decoder;

    /**
     * The party's bytes; empty where something stands behind the part, which nobody who reads the part would notice.
     *
     * @param part an entry that could be read, with its frame, by the present schema
     */
    Optional<byte[]> party(byte[] part, ContentDigest digest) {
        int end = part.length - digest.bytes().length;
        int begin = part.length - behindLine(part);
        boolean exact = begin < end && Arrays.equals(part, end, part.length, digest.bytes(), 0, digest.bytes().length);
        return exact ? Optional.of(Arrays.copyOfRange(part, begin, end)) : Optional.empty();
    }

    private int behindLine(byte[] part) {
        try {
            decoder = DecoderFactory.get().binaryDecoder(part, AvroBytes.FRAME, part.length - AvroBytes.FRAME, decoder);
            decoder.skipString();
            decoder.skipString();
            decoder.readIndex();
            decoder.readInt();
            decoder.readLong();
            return decoder.inputStream().available();
        } catch (IOException e) {
            throw new UncheckedIOException("what could be read as a whole cannot be read in parts", e);
        }
    }
}
