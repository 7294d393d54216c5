package io.listwire.processor.topology.step;

import io.listwire.domain.listing.ContentDigest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What pairing needs to know of a stored entry: two snapshots are compared by their headers, and an entry is read in
 * full only where they differ.
 *
 * @param identity what the domain recognises the entry by
 * @param digest digest of its content
 */
record EntryHeader(String identity, ContentDigest digest) {

    /** 16 bytes of digest, then the identity in UTF-8. */
    static Serde<EntryHeader> serde() {
        return Serdes.serdeFrom((topic, header) -> header.toBytes(), (topic, bytes) -> of(bytes));
    }

    private byte[] toBytes() {
        byte[] name = identity.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(ContentDigest.LENGTH + name.length)
                .put(digest.toBytes())
                .put(name)
                .array();
    }

    private static EntryHeader of(byte[] bytes) {
        String name =
                new String(bytes, ContentDigest.LENGTH, bytes.length - ContentDigest.LENGTH, StandardCharsets.UTF_8);
        return new EntryHeader(name, ContentDigest.of(Arrays.copyOf(bytes, ContentDigest.LENGTH)));
    }
}
