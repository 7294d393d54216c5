package io.listwire.processor.topology.step;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An entry of the list as it stands.
 *
 * @param partyId identity of the party within the list
 * @param since record time at which it was first seen on the list, milliseconds since the epoch
 * @param header what it is recognised by, and where its content stands
 */
record ListedEntry(String partyId, long since, EntryHeader header) {

    /** The header, eight bytes of time, and the partyId behind its length; without it where it is the identity. */
    byte[] toBytes() {
        byte[] head = header.toBytes();
        byte[] id = partyId.equals(header.identity()) ? new byte[0] : partyId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + Long.BYTES + Short.BYTES + id.length)
                .put(head)
                .putLong(since)
                .putShort((short) id.length)
                .put(id)
                .array();
    }

    /** The same with its content in another place. */
    ListedEntry movedTo(ContentPlace place) {
        return new ListedEntry(partyId, since, new EntryHeader(header.identity(), header.digest(), place));
    }

    static ListedEntry read(ByteBuffer from) {
        EntryHeader header = EntryHeader.read(from);
        long since = from.getLong();
        String partyId = EntryHeader.readText(from);
        return new ListedEntry(partyId.isEmpty() ? header.identity() : partyId, since, header);
    }

    /** Goes past an entry without reading it. */
    static void skip(ByteBuffer from) {
        EntryHeader.skip(from);
        from.position(from.position() + Long.BYTES);
        EntryHeader.skipText(from);
    }
}
