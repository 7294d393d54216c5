package io.listwire.processor.topology.step;

import java.nio.ByteBuffer;

/**
 * Where the content of an entry stands: it is written once, in the attempt that first had it, and stays there as long
 * as a list says it.
 *
 * @param attempt which of the list's snapshots brought it, from 1
 * @param page page of contents of that attempt, from 0
 * @param offset where in the page it begins, bytes
 */
record ContentPlace(int attempt, int page, int offset) {

    /** Length in a page, bytes. */
    static final int LENGTH = 3 * Integer.BYTES;

    static ContentPlace read(ByteBuffer from) {
        return new ContentPlace(from.getInt(), from.getInt(), from.getInt());
    }

    void write(ByteBuffer to) {
        to.putInt(attempt).putInt(page).putInt(offset);
    }

    /** Its page, whichever entry of it is meant. */
    Page ofPage() {
        return new Page(attempt, page);
    }

    /** A page of contents. */
    record Page(int attempt, int page) {}
}
