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
    /** A hyphen stands right before it. */
    public static final int BEHIND_HYPHEN = 64;

    private final String text;
    private int count;
    /** Of each, the start in the upper half, the end in the lower. */
    private long[] places;

    private long[] hashes;
    private byte[] traits;

    Tokens(String text) {
        this.text = text;
        int capacity = Math.max(8, text.length() / 5);
        places = new long[capacity];
        hashes = new long[capacity];
        traits = new byte[capacity];
    }

    void add(int start, int end, long hash, int trait) {
        if (count == places.length) {
            grow();
        }
        places[count] = (long) start << 32 | end;
        hashes[count] = hash;
        traits[count++] = (byte) trait;
    }

    private void grow() {
        int capacity = count + (count >> 1) + 8;
        places = Arrays.copyOf(places, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        traits = Arrays.copyOf(traits, capacity);
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

    /** Another hash of the folded form, which is the same in each version of the program. */
    long lastingHash(int token) {
        int end = end(token);
        long hash = Token.LASTING_START;
        for (int i = start(token); i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || !Letters.isWordCharacter(c)) {
                return Token.lastingHash(folded(token));
            }
            hash = Token.lastingStep(hash, c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
        }
        return Token.finished(hash);
    }

    /** Offset of its first UTF-16 unit. */
    public int start(int token) {
        return (int) (places[token] >>> 32);
    }

    /** Offset behind its last UTF-16 unit. */
    public int end(int token) {
        return (int) places[token];
    }

    /** Whether it has one of the traits. */
    public boolean is(int token, int trait) {
        return (traits[token] & trait) != 0;
    }

    /** Whether it may be of a name that has a capital at each word: it has one, or has no case, or stands behind a hyphen. */
    public boolean isAsInName(int token) {
        return ((traits[token] ^ CASED) & (CAPITAL | CASED | BEHIND_HYPHEN)) != 0;
    }

    /** The token as the text writes it. */
    public String written(int token) {
        return text.substring(start(token), end(token));
    }

    /** The token in the form in which words are equal. */
    public String folded(int token) {
        return text.startsWith("&amp;", start(token)) ? "and" : Token.folded(text, start(token), end(token));
    }

    /** The text from one token to another. */
    public Passage passage(int first, int last) {
        return Passage.of(text, start(first), end(last));
    }
}
