package io.listwire.domain.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keys of those who have names in an index, each with the first of its names. Keys are kept as bytes: as strings they would take
 * three times the memory. Not safe for use by several threads.
 */
final class Owners {

    private final ByteRows rows = new ByteRows();
    private int[] begins = new int[16];
    private int[] lengths = new int[16];
    private int[] firstNames = new int[16];
    private final Chains byKey = new Chains(owner -> Letters.hash(rows.array(), begins[owner], lengths[owner]));
    private final IntList free = new IntList();
    private int size;

    /** Number of the key, negative where it is unknown. */
    int find(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        int owner = byKey.first(Letters.hash(bytes, 0, bytes.length));
        while (owner >= 0 && !isOf(owner, bytes)) {
            owner = byKey.next(owner);
        }
        return owner;
    }

    private boolean isOf(int owner, byte[] key) {
        return Letters.equal(rows.array(), begins[owner], lengths[owner], key, 0, key.length);
    }

    boolean isEmpty() {
        return size == free.size();
    }

    /** Number for a key that is unknown. */
    int add(String key) {
        int owner = free.isEmpty() ? size++ : free.removeLast();
        if (owner >= begins.length) {
            begins = Arrays.copyOf(begins, owner + (owner >> 3) + 16);
            lengths = Arrays.copyOf(lengths, begins.length);
            firstNames = Arrays.copyOf(firstNames, begins.length);
        }
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        begins[owner] = rows.add(bytes.length);
        lengths[owner] = bytes.length;
        System.arraycopy(bytes, 0, rows.array(), begins[owner], bytes.length);
        byKey.add(owner);
        return owner;
    }

    void remove(int owner) {
        byKey.remove(owner);
        rows.free(begins[owner], lengths[owner]);
        free.add(owner);
    }

    String key(int owner) {
        return new String(rows.array(), begins[owner], lengths[owner], StandardCharsets.UTF_8);
    }

    int firstName(int owner) {
        return firstNames[owner];
    }

    void setFirstName(int owner, int name) {
        firstNames[owner] = name;
    }
}
