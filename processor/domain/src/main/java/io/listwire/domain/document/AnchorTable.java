package io.listwire.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * Names by their anchor: two neighbouring words, or the only one. Open addressing over 64-bit keys, names of the same
 * anchor chained. A key whose names have all gone stays until the table grows.
 */
final class AnchorTable {

    private static final int LONG_CHAIN = 64;
    private static final long SINGLE = 0x2545f4914f6cdd1dL;

    private long[] keys = new long[1 << 8];
    private @Nullable IndexedName[] heads = new @Nullable IndexedName[1 << 8];
    private int used;

    static long pair(long first, long second) {
        long x = (first * 0x9e3779b97f4a7c15L) ^ Long.rotateLeft(second, 23);
        x *= 0xbf58476d1ce4e5b9L;
        x ^= x >>> 32;
        return x == 0 ? 1 : x;
    }

    static long single(long word) {
        return pair(word, SINGLE);
    }

    static long keyAt(IndexedName name, int anchor) {
        return name.length() == 1 ? single(name.hashes[0]) : pair(name.hashes[anchor], name.hashes[anchor + 1]);
    }

    @Nullable
    IndexedName first(long key) {
        return heads[slot(keys, key)];
    }

    /** Number of names at the anchor, counted up to {@value #LONG_CHAIN}. */
    int chain(long key) {
        int length = 0;
        for (IndexedName name = first(key); name != null && length < LONG_CHAIN; name = name.next) {
            length++;
        }
        return length;
    }

    void add(IndexedName name) {
        if (used * 2 > keys.length) {
            rebuild();
        }
        long key = keyAt(name, name.anchor);
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            used++;
        }
        name.next = heads[slot];
        heads[slot] = name;
    }

    void remove(IndexedName name) {
        int slot = slot(keys, keyAt(name, name.anchor));
        IndexedName before = heads[slot];
        if (before == name) {
            heads[slot] = name.next;
            return;
        }
        while (before != null && before.next != name) {
            before = before.next;
        }
        if (before != null) {
            before.next = name.next;
        }
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Drops the keys without names; doubles where that does not help. */
    private void rebuild() {
        int live = 0;
        for (IndexedName head : heads) {
            live += head == null ? 0 : 1;
        }
        int capacity = live * 4 > keys.length ? keys.length * 2 : keys.length;
        long[] newKeys = new long[capacity];
        @Nullable IndexedName[] newHeads = new @Nullable IndexedName[capacity];
        for (int i = 0; i < keys.length; i++) {
            if (heads[i] != null) {
                int slot = slot(newKeys, keys[i]);
                newKeys[slot] = keys[i];
                newHeads[slot] = heads[i];
            }
        }
        keys = newKeys;
        heads = newHeads;
        used = live;
    }
}
