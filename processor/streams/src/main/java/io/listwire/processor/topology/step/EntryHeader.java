package io.listwire.processor.topology.step;

import io.listwire.domain.listing.ContentDigest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What pairing needs to know of an entry: two snapshots are compared by their headers, and an entry is read in full only
 * where they differ.
 *
 * @param identity what the domain recognises the entry by
 * @param digest digest of its content
 * @param place where its content stands
 */
record EntryHeader(String identity, ContentDigest digest, ContentPlace place) {

    private static final int FIXED = ContentDigest.LENGTH + ContentPlace.LENGTH;

    /** 16 bytes of digest, 12 bytes of place, then the identity in UTF-8 behind its length in two bytes. */
    byte[] toBytes() {
        byte[] name = identity.getBytes(StandardCharsets.UTF_8);
        ByteBuffer to = ByteBuffer.allocate(FIXED + Short.BYTES + name.length);
        to.putLong(digest.high()).putLong(digest.low());
        place.write(to);
        return to.putShort((short) name.length).put(name).array();
    }

    static EntryHeader read(ByteBuffer from) {
        ContentDigest digest = new ContentDigest(from.getLong(), from.getLong());
        ContentPlace place = ContentPlace.read(from);
        return new EntryHeader(readText(from), digest, place);
    }

    /** Goes past a header without reading it. */
    static void skip(ByteBuffer from) {
        from.position(from.position() + FIXED);
        skipText(from);
    }

    static String readText(ByteBuffer from) {
        int length = from.getShort();
        String text = new String(from.array(), from.arrayOffset() + from.position(), length, StandardCharsets.UTF_8);
        from.position(from.position() + length);
        return text;
    }

    static void skipText(ByteBuffer from) {
        int length = from.getShort();
        from.position(from.position() + length);
    }
}
