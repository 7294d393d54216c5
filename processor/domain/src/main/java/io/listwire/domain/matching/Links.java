package io.listwire.domain.matching;

import java.util.Arrays;

/** Spans of two names that may stand for one another, each with how like they are and what they weigh. */
final class Links {

    /** More than two names of sixty words give, but for names made to give many: those lose some. */
    private static final int MOST = 1 << 14;

    private static final WordAlignment.Kind[] KINDS = WordAlignment.Kind.values();
    private static final int PLACE_BITS = 6;
    private static final int PLACE = 63;

    private int[] spans = new int[32];
    private float[] likeness = new float[32];
    private float[] weights = new float[32];
    private long[] order = new long[32];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("EnumOrdinal") // Never leaves the process.
    void add(int left, int leftEnd, int right, int rightEnd, WordAlignment.Kind kind, float like, float weight) {
        if (size == MOST) {
            return;
        }
        if (size == spans.length) {
            spans = Arrays.copyOf(spans, 2 * size);
            likeness = Arrays.copyOf(likeness, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
            order = Arrays.copyOf(order, 2 * size);
        }
        spans[size] = left
                | leftEnd << PLACE_BITS
                | right << (2 * PLACE_BITS)
                | rightEnd << (3 * PLACE_BITS)
                | kind.ordinal() << (4 * PLACE_BITS);
        likeness[size] = like;
        weights[size] = weight;
        size++;
    }

    /** Brings the surest and weightiest to the front; among equal ones those that stand at the same place. */
    void sort() {
        for (int i = 0; i < size; i++) {
            long value = (long) Float.floatToIntBits(Float.MAX_VALUE) - Float.floatToIntBits(likeness[i] * weights[i]);
            long place = (long) Math.abs(left(i) - right(i)) << 26 | (long) left(i) << 20 | (long) right(i) << 14;
            order[i] = value << 32 | place | i;
        }
        Arrays.sort(order, 0, size);
    }

    /** Number of the link that stands at the place after sorting. */
    int sorted(int at) {
        return (int) order[at] & (MOST - 1);
    }

    int left(int link) {
        return spans[link] & PLACE;
    }

    int leftEnd(int link) {
        return spans[link] >> PLACE_BITS & PLACE;
    }

    int right(int link) {
        return spans[link] >> (2 * PLACE_BITS) & PLACE;
    }

    int rightEnd(int link) {
        return spans[link] >> (3 * PLACE_BITS) & PLACE;
    }

    WordAlignment.Kind kind(int link) {
        return KINDS[spans[link] >> (4 * PLACE_BITS)];
    }

    float likeness(int link) {
        return likeness[link];
    }

    float weight(int link) {
        return weights[link];
    }
}
