package io.listwire.domain.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what most texts are made of: words of ASCII letters and digits, with nothing between them but characters that separate
 * and mean nothing. Works on a copy of a part of the text in Latin-1, {@link EightBytes eight characters} at once: a processor
 * foresees the end of most words then, which it does not where it goes through them letter by letter.
 */
final class PlainWords {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int PART = 1 << 13;
    /** Stands before and behind a part, no plain character. */
    private static final byte END = (byte) 0xFF;

    /** What Latin-1 has not is a question mark in it. */
    private static final char NOT_IN_LATIN_1 = '?';

    private static final byte GAP = 0;
    /** Ends a word, and means something. */
    private static final byte MARKUP = 1;
    /** A letter or a digit, or may belong to the word before it. */
    private static final byte OTHER = 2;
    /** Beyond are scripts, and signs that few texts have. */
    private static final int END_OF_PUNCTUATION = 0x2100;

    private static final byte[] KINDS = kinds();

    private final String text;
    private final Tokens tokens;
    /** A part of the text from its second byte on. */
    private final byte[] part;
    /** Where in the text the first byte of the part would be. */
    private int partStart = -1;

    private int partEnd = 1;

    PlainWords(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
        this.part = new byte[Math.min(PART, text.length()) + 1 + Long.BYTES];
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[END_OF_PUNCTUATION];
        for (char c = 0; c < END_OF_PUNCTUATION; c++) {
            kinds[c] = Letters.isSeparator(c) ? GAP : OTHER;
        }
        "&<\n|".chars().forEach(c -> kinds[c] = MARKUP);
        return kinds;
    }

    /**
     * Reads on from an offset up to something that is not plain; gives the offset of that, or of the word that it may belong
     * to. The first word that is read gets the traits given besides its own.
     */
    int read(int from, int traits) {
        int words = tokens.count();
        if (from <= partStart || from >= partStart + partEnd) {
            fill(from);
        }
        int next = readPart(from, traits);
        while (next > partStart + 1 && goesOnBehindPart(next)) {
            fill(next);
            next = readPart(next, tokens.count() == words ? traits : 0);
        }
        return next;
    }

    private void fill(int from) {
        int length = Math.min(PART, text.length() - from);
        byte[] latin = text.substring(from, from + length).getBytes(StandardCharsets.ISO_8859_1);
        partStart = from - 1;
        partEnd = length + 1;
        part[0] = from > 0 && text.charAt(from - 1) == '-' ? (byte) '-' : END;
        if (latin.length == length) {
            System.arraycopy(latin, 0, part, 1, length);
            Arrays.fill(part, partEnd, part.length, END);
        } else {
            // Two UTF-16 units of one character are one question mark.
            Arrays.fill(part, 1, part.length, END);
        }
    }

    private boolean goesOnBehindPart(int from) {
        int at = from - partStart;
        while (at < partEnd && part[at] >= 0 && Letters.isWordCharacter(part[at])) {
            at++;
        }
        return at == partEnd && partStart + at < text.length();
    }

    private int readPart(int from, int traits) {
        int at = from - partStart;
        int additional = traits;
        while (at < partEnd) {
            int end = readWord(at, additional);
            if (end != at) {
                at = end;
                additional = 0;
            }
            if (at == partEnd || kind(at) != GAP) {
                break;
            }
            at++;
        }
        return partStart + at;
    }

    private int kind(int at) {
        int c = part[at] & 0xFF;
        if (c == NOT_IN_LATIN_1) {
            c = text.charAt(partStart + at);
        }
        return c < KINDS.length ? KINDS[c] : OTHER;
    }

    /** Gives the end of the word; its start where there is none, or where it may not end there. */
    private int readWord(int start, int traits) {
        long hash = Token.HASH_START;
        long lettersBefore = 0;
        int own = 0;
        int at = start;
        int read;
        do {
            long bytes = (long) LONG.get(part, at);
            long letters = EightBytes.letters(bytes);
            long within = EightBytes.before(letters | EightBytes.digits(bytes));
            letters &= within;
            long small = EightBytes.smallLetters(bytes, letters);
            long first = lettersBefore == 0 ? Long.lowestOneBit(letters) : 0;
            own |= (first & ~small) != 0 ? Tokens.CAPITAL : 0;
            own |= small != 0 ? Tokens.LOWER : 0;
            lettersBefore |= letters;
            read = Long.bitCount(within) >>> 3;
            hash = read == 0 ? hash : Token.step(hash, EightBytes.small(bytes) & within);
            at += read;
        } while (read == Long.BYTES);
        if (at == start || (partStart + at < text.length() && (at == partEnd || kind(at) == OTHER))) {
            return start;
        }
        own |= lettersBefore == 0 ? Tokens.DIGITS : Tokens.CASED;
        own |= part[start - 1] == '-' ? Tokens.BEHIND_HYPHEN : 0;
        tokens.add(partStart + start, partStart + at, Token.finished(hash), traits | own);
        return at;
    }
}
