package io.listwire.domain.document;

import java.util.Arrays;

/**
 * The words of a text, in order: offsets, hash of the folded form, and how they are written. One character is one token in
 * scripts that put no blank between words. Made by {@link Tokeniser}.
 */
final class Tokens {

    static final int CAPITAL = 1;
    static final int CASED = 2;
    static final int LOWER = 4;
    static final int DIGITS = 8;
    static final int UNSEGMENTED = 16;
    /** Something ends before this token: a paragraph, or the cell of a table. No phrase reaches over it. */
    static final int AFTER_BREAK = 32;

    private final String text;
    private int count;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private byte[] traits;

    Tokens(String text) {
        this.text = text;
        int capacity = Math.max(8, text.length() / 5);
        starts = new int[capacity];
        ends = new int[capacity];
        hashes = new long[capacity];
        traits = new byte[capacity];
    }

    void add(int start, int end, long hash, int trait) {
        if (count == starts.length) {
            int capacity = count + (count >> 1) + 8;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
            traits = Arrays.copyOf(traits, capacity);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count] = hash;
        traits[count++] = (byte) trait;
    }

    int count() {
        return count;
    }

    long hash(int token) {
        return hashes[token];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    boolean is(int token, int trait) {
        return (traits[token] & trait) != 0;
    }

    /** The token as the text writes it. */
    String written(int token) {
        return text.substring(starts[token], ends[token]);
    }

    String folded(int token) {
        return text.startsWith("&amp;", starts[token]) ? "and" : Token.folded(text, starts[token], ends[token]);
    }

    Passage passage(int first, int last) {
        return Passage.of(text, starts[first], ends[last]);
    }
}
