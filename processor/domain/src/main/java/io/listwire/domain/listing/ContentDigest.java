package io.listwire.domain.listing;

import java.nio.ByteBuffer;

/**
 * Digest of what an entry says, 128 bits. Ordered as the unsigned number that it is.
 *
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
public record ContentDigest(long high, long low) implements Comparable<ContentDigest> {

    /** Length of a digest, bytes. */
    public static final int LENGTH = 16;

    /**
     * The digest that the bytes hold.
     *
     * @throws IllegalArgumentException where they are not {@value #LENGTH}
     */
    public static ContentDigest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "A content digest has " + LENGTH + " bytes, but these are " + bytes.length + ".");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new ContentDigest(buffer.getLong(), buffer.getLong());
    }

    /** The {@value #LENGTH} bytes of the digest. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(LENGTH).putLong(high).putLong(low).array();
    }

    @Override
    public int compareTo(ContentDigest other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }
}
