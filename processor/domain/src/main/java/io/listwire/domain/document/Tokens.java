package io.listwire.domain.document;

import java.util.Arrays;

/**
 * The words of a text, in order: offsets, hash of the folded form, and how they are written. One character is one token in
 * scripts that put no blank between words. Made by {@link Tokeniser}.
 */
public final class Tokens {

    /** Begins with a capital: the first letter that has case is one. */
    public static final int CAPITAL = 1;
    /** Has a letter of a script with capitals. */
    public static final int CASED = 2;
    /** Has a small letter. */
    public static final int LOWER = 4;
    /** Nothing but digits. */
    public static final int DIGITS = 8;
    /** One character of a script that puts no blank between words. */
    public static final int UNSEGMENTED = 16;
    /** Something ends before this token: a paragraph, or the cell of a table. No phrase reaches over it. */
    public static final int AFTER_BREAK = 32;

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

    /** The text itself. */
    public String text() {
        return text;
    }

    /** Number of words. */
    public int count() {
        return count;
    }

    /** Hash of the folded form. */
    public long hash(int token) {
        return hashes[token];
    }

    /** Offset of its first UTF-16 unit. */
    public int start(int token) {
        return starts[token];
    }

    /** Offset behind its last UTF-16 unit. */
    public int end(int token) {
        return ends[token];
    }

    /** Whether it has one of the traits. */
    public boolean is(int token, int trait) {
        return (traits[token] & trait) != 0;
    }

    /** The token as the text writes it. */
    public String written(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The token in the form in which words are equal. */
    public String folded(int token) {
        return text.startsWith("&amp;", starts[token]) ? "and" : Token.folded(text, starts[token], ends[token]);
    }

    /** The text from one token to another. */
    public Passage passage(int first, int last) {
        return Passage.of(text, starts[first], ends[last]);
    }
}
