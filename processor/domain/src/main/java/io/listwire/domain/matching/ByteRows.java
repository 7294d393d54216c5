package io.listwire.domain.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Rows of bytes in one array. The place of a row that was freed is used again by rows of the same length. */
final class ByteRows {

    private final Map<Integer, IntList> freeByLength = new HashMap<>();
    private byte[] bytes = {};
    private int used;

    /** The array of all rows: valid until one is added. */
    byte[] array() {
        return bytes;
    }

    /** Where a row of so many bytes can be written. */
    int add(int length) {
        IntList free = freeByLength.get(length);
        if (free != null && !free.isEmpty()) {
            return free.removeLast();
        }
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, used + length + (bytes.length >> 3));
        }
        used += length;
        return used - length;
    }

    /** Gives back the place of a row. */
    void free(int from, int length) {
        freeByLength.computeIfAbsent(length, key -> new IntList()).add(from);
    }
}
