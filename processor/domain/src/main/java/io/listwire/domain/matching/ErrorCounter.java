package io.listwire.domain.matching;

import java.util.Arrays;

/**
 * Counts the typing errors between one word and many: inserted, dropped and replaced letters, where two neighbours that changed
 * places count as one replacement and as one only. Bit-parallel after Hyyrö (2003). Not safe for use by several threads.
 */
final class ErrorCounter {

    private static final int LONGEST = 64;

    private final long[] positions = new long[256];
    private byte[] word = Letters.NONE;
    private int from;
    private int length;

    /** The word that others are compared with from now on. */
    void set(byte[] letters, int begin, int size) {
        for (int i = from; i < from + length; i++) {
            positions[word[i] & 255] = 0;
        }
        word = letters;
        from = begin;
        length = size;
        if (size <= LONGEST) {
            for (int i = 0; i < size; i++) {
                positions[letters[begin + i] & 255] |= 1L << i;
            }
        } else {
            Arrays.fill(positions, 0);
        }
    }

    int length() {
        return length;
    }

    /** The errors, or {@code most + 1} where there are more. */
    int errors(byte[] other, int otherFrom, int otherLength, int most) {
        if (Math.abs(otherLength - length) > most || length > LONGEST || otherLength > LONGEST) {
            return most + 1;
        }
        return length == 0 ? otherLength : Math.min(count(other, otherFrom, otherLength), most + 1);
    }

    private int count(byte[] other, int otherFrom, int otherLength) {
        long last = 1L << (length - 1);
        long vp = -1L;
        long vn = 0;
        long d0 = 0;
        long before = 0;
        int distance = length;
        for (int i = otherFrom; i < otherFrom + otherLength; i++) {
            long matches = positions[other[i] & 255];
            long transposed = ((~d0 & matches) << 1) & before;
            d0 = (((matches & vp) + vp) ^ vp) | matches | vn | transposed;
            long hp = vn | ~(d0 | vp);
            long hn = d0 & vp;
            distance += (hp & last) != 0 ? 1 : 0;
            distance -= (hn & last) != 0 ? 1 : 0;
            hp = (hp << 1) | 1;
            hn = hn << 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            before = matches;
        }
        return distance;
    }
}
