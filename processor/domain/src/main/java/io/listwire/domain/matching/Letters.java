package io.listwire.domain.matching;

import java.util.Arrays;

/** Rows of letters as bytes: Latin capitals, digits, the symbols of sound keys; letters of other scripts take two. */
final class Letters {

    static final byte[] NONE = {};

    private static final int ASCII = 128;
    private static final int ALPHABET = 26;
    private static final int OTHERS = 4;
    /** Bits of a mask. */
    static final int PLACES = ALPHABET + OTHERS;
    /** The mask of all letters. */
    static final int ALL = (1 << PLACES) - 1;

    /** The mask of all letters from A to Z. */
    static final int LATIN = (1 << ALPHABET) - 1;

    private static final int LONGEST = 120;

    /** For each letter from A on its place, by how often names begin words with it. */
    private static final byte[] RARE_FIRST = new byte[ALPHABET];

    static {
        String letters = "XQUWZYVNJFEOKGBPRDHTLICMSA";
        for (int place = 0; place < ALPHABET; place++) {
            RARE_FIRST[letters.charAt(place) - 'A'] = (byte) place;
        }
    }

    private Letters() {}

    /** The text; what is longer than any word is cut. */
    static byte[] bytes(String text) {
        int length = Math.min(LONGEST, text.length());
        byte[] out = new byte[length];
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return wideBytes(text, length);
            }
            out[i] = (byte) c;
        }
        return out;
    }

    private static byte[] wideBytes(String text, int length) {
        byte[] out = new byte[2 * length];
        int at = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                out[at++] = (byte) (ASCII | c >> 7);
                out[at++] = (byte) (ASCII | c);
            } else {
                out[at++] = (byte) c;
            }
        }
        return Arrays.copyOf(out, at);
    }

    static boolean equal(byte[] left, int leftFrom, int leftLength, byte[] right, int rightFrom, int rightLength) {
        if (leftLength != rightLength) {
            return false;
        }
        for (int i = 0; i < leftLength; i++) {
            if (left[leftFrom + i] != right[rightFrom + i]) {
                return false;
            }
        }
        return true;
    }

    static int hash(byte[] letters, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + letters[i];
        }
        return hash * 0x9E3779B9;
    }

    /** A bit for each letter that occurs; digits and symbols share four; the two highest stay free. */
    static int mask(byte[] letters, int from, int length) {
        int mask = 0;
        for (int i = from; i < from + length; i++) {
            mask |= bit(letters[i]);
        }
        return mask;
    }

    /** A bit for each pair of neighbours, the beginning and the end among them: several pairs share one. */
    static int pairs(byte[] letters, int from, int length) {
        int mask = 0;
        byte before = 0;
        for (int i = from; i < from + length; i++) {
            mask |= pair(before, letters[i]);
            before = letters[i];
        }
        return mask | pair(before, (byte) 0);
    }

    private static int pair(byte first, byte second) {
        return 1 << (((first * 31 + second) * 0x9E3779B9) >>> 27);
    }

    static int bit(byte letter) {
        return 1 << place(letter);
    }

    /** Which bit is the letter's: the rarer the lower, so that a look at the bits in their order finds soonest what is not there. */
    static int place(byte letter) {
        int place = letter - 'A';
        return place >= 0 && place < ALPHABET ? RARE_FIRST[place] : ALPHABET + (letter & 63) % OTHERS;
    }

    /** Where the letter is from there on; the end where it is not. */
    static int indexOf(byte[] letters, byte letter, int from, int end) {
        int at = from;
        while (at < end && letters[at] != letter) {
            at++;
        }
        return at;
    }
}
