package io.listwire.domain.mention;

import io.listwire.domain.document.Tokens;

/**
 * Hashes of stretches of a text, each in constant time: the words' hashes as coefficients of a polynomial, summed up from the
 * beginning of the text, once the first one is asked for. Reused from text to text.
 */
final class Spans {

    private static final long BASE = 0x9e3779b97f4a7c15L;
    private static final long PAIR = 0xbf58476d1ce4e5b9L;
    private static final long[] POWERS = new long[NameForms.MOST_WORDS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * BASE;
        }
    }

    /** A longer array is not kept for the next text. */
    private static final int KEPT = 1 << 16;

    private long[] sums = new long[1 << 10];
    private boolean read;

    /** Another text comes. */
    void forget() {
        read = false;
    }

    /** Hash of so many words of the text from {@code first} on; the text is the same until {@link #forget}. */
    int of(Tokens text, int first, int length) {
        if (!read) {
            read(text);
            read = true;
        }
        return folded(sums[first + length] - sums[first] * POWERS[length]);
    }

    private void read(Tokens text) {
        int count = text.count();
        if (sums.length <= count || (sums.length > KEPT && count < KEPT)) {
            sums = new long[count < KEPT ? Math.min(KEPT, 2 * count + 2) : count + 1];
        }
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum = with(sum, text.hash(i));
            sums[i + 1] = sum;
        }
    }

    /** The same of words in this order. */
    static int of(Tokens words, int[] order) {
        long sum = 0;
        for (int word : order) {
            sum = with(sum, words.hash(word));
        }
        return folded(sum);
    }

    /** The sum of words and one more behind them; that of none is 0. */
    static long with(long sum, long word) {
        return sum * BASE + word;
    }

    /** The hash of the words that have been summed up. */
    static int folded(long sum) {
        return (int) ((sum * PAIR) >>> 32);
    }

    /** Hash of two words side by side. */
    static int pair(long first, long second) {
        return (int) ((((first * BASE) ^ Long.rotateLeft(second, 23)) * PAIR) >>> 32);
    }
}
