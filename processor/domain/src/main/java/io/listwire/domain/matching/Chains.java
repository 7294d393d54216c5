package io.listwire.domain.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Numbers by a hash of theirs: a table of chains that run through one array, about eight bytes a number. */
final class Chains {

    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 16;
    /** So many numbers for each chain, on the average, at most: fewer took more memory and hardly less time. */
    private static final int MOST_LOAD = 2;

    private final IntUnaryOperator hash;
    private int[] heads = empty(FIRST_CAPACITY);
    private int[] next = new int[FIRST_CAPACITY];
    private int size;

    /** @param hash hash of a number, the same as long as it is in the table */
    Chains(IntUnaryOperator hash) {
        this.hash = hash;
    }

    private static int[] empty(int capacity) {
        int[] heads = new int[capacity];
        Arrays.fill(heads, NONE);
        return heads;
    }

    void add(int id) {
        if (size == MOST_LOAD * heads.length) {
            grow();
        }
        if (id >= next.length) {
            next = Arrays.copyOf(next, Math.max(id + 1, next.length + (next.length >> 2)));
        }
        link(heads, id);
        size++;
    }

    private void link(int[] table, int id) {
        int bucket = bucket(table, hash.applyAsInt(id));
        next[id] = table[bucket];
        table[bucket] = id;
    }

    private void grow() {
        int[] table = empty(heads.length * 2);
        for (int head : heads) {
            for (int id = head; id != NONE; ) {
                int following = next[id];
                link(table, id);
                id = following;
            }
        }
        heads = table;
    }

    private static int bucket(int[] table, int hash) {
        return (hash ^ hash >>> 16) & (table.length - 1);
    }

    void remove(int id) {
        int bucket = bucket(heads, hash.applyAsInt(id));
        if (heads[bucket] == id) {
            heads[bucket] = next[id];
        } else {
            int before = heads[bucket];
            while (next[before] != id) {
                before = next[before];
            }
            next[before] = next[id];
        }
        size--;
    }

    /** The first number that may have the hash, negative where there is none; some of them have another. */
    int first(int wanted) {
        return heads[bucket(heads, wanted)];
    }

    /** The number behind it, negative where it is the last. */
    int next(int id) {
        return next[id];
    }
}
