package io.listwire.processor.topology.step;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A page that is being filled: parts one behind the other, after a byte that says how they are laid out. A record for
 * each part would cost a store, its changelog and the broker more than the part itself.
 */
final class PageBuffer {

    /** How pages are laid out; another layout gets another number. */
    private static final byte LAYOUT = 1;

    private final int most;
    private byte[] bytes;
    private int length = 1;

    /** @param most bytes that a page has at most, unless one part alone has more */
    PageBuffer(int most) {
        this.most = most;
        bytes = new byte[most];
        bytes[0] = LAYOUT;
    }

    /** Whether a part of that many bytes still belongs in this page. */
    boolean hasRoom(int part) {
        return length == 1 || length + part <= most;
    }

    /** Appends a part, and says where it begins. */
    int append(byte[] part) {
        int start = length;
        bytes = length + part.length <= bytes.length ? bytes : Arrays.copyOf(bytes, length + part.length);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
        return start;
    }

    boolean isEmpty() {
        return length == 1;
    }

    void clear() {
        length = 1;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The parts of a page. */
    static ByteBuffer parts(byte[] page) {
        if (page[0] != LAYOUT) {
            throw new IllegalStateException("a page is laid out as " + page[0] + ", by another version of Listwire");
        }
        return ByteBuffer.wrap(page).position(1);
    }
}
