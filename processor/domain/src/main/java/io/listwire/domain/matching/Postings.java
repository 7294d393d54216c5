package io.listwire.domain.matching;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Numbers of the names that have a word; grows and shrinks, in no order. Four bytes a number. */
final class Postings {

    /** Those of a word that no name has. Nothing is added to it. */
    static final Postings NONE = new Postings();

    private static final int FIRST_CAPACITY = 2;

    private int[] ids = new int[FIRST_CAPACITY];
    private int size;

    void add(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size + (size >> 1) + 1);
        }
        ids[size++] = id;
    }

    void remove(int id) {
        for (int i = size - 1; i >= 0; i--) {
            if (ids[i] == id) {
                ids[i] = ids[--size];
                return;
            }
        }
    }

    /** This without the number, null where none is left. */
    @Nullable
    Postings without(int id) {
        remove(id);
        return size == 0 ? null : this;
    }

    int removeLast() {
        return ids[--size];
    }

    /** Sets the bit of each. */
    void addTo(BitSet bits) {
        for (int i = 0; i < size; i++) {
            bits.set(ids[i]);
        }
    }

    int size() {
        return size;
    }

    int get(int at) {
        return ids[at];
    }
}
