package io.listwire.domain.matching;

import java.util.Arrays;

/** Numbers one behind the other. */
final class IntList {

    private static final int FIRST_CAPACITY = 4;

    private int[] values = new int[FIRST_CAPACITY];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 3) + FIRST_CAPACITY);
        }
        values[size++] = value;
    }

    int get(int at) {
        return values[at];
    }

    /** The array that holds them, for loops over many: valid until something is added. */
    int[] array() {
        return values;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    int removeLast() {
        return values[--size];
    }

    /** Where the value is; negative where it is not. */
    int indexOf(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }

    /** Puts the last one into its place. */
    void removeAt(int at) {
        values[at] = values[--size];
    }
}
