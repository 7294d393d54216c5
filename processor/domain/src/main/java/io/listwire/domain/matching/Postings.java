package io.listwire.domain.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers of names in ascending order, in one array that begins with how many there are. */
final class Postings {

    private static final int[] NONE = {0};

    private Postings() {}

    /** How many numbers there are. */
    static int size(int @Nullable [] postings) {
        return postings == null ? 0 : postings[0];
    }

    /** The array with the numbers from 1 on. */
    static int[] of(int @Nullable [] postings) {
        return postings == null ? NONE : postings;
    }

    static boolean has(int[] postings, int id) {
        return Arrays.binarySearch(postings, 1, postings[0] + 1, id) >= 0;
    }

    /** With the number, which is not among them. */
    static int[] with(int @Nullable [] postings, int id) {
        if (postings == null) {
            return new int[] {1, id};
        }
        int size = postings[0];
        int[] out = size + 1 < postings.length ? postings : Arrays.copyOf(postings, size + 2 + (size >> 2));
        int at = size == 0 || out[size] < id ? size + 1 : -Arrays.binarySearch(out, 1, size + 1, id) - 1;
        System.arraycopy(out, at, out, at + 1, size + 1 - at);
        out[at] = id;
        out[0] = size + 1;
        return out;
    }

    /** Without the number, which is among them; null where none is left. */
    static int @Nullable [] without(int[] postings, int id) {
        int size = postings[0];
        if (size == 1) {
            return null;
        }
        int at = Arrays.binarySearch(postings, 1, size + 1, id);
        System.arraycopy(postings, at + 1, postings, at, size - at);
        postings[0] = size - 1;
        return postings;
    }
}
