package io.listwire.domain.document;

import java.util.Arrays;

/**
 * Reads what most texts are made of: words of ASCII letters and digits, with nothing between them but characters that separate
 * and mean nothing. Each character is looked at once, in a copy of a part of the text: a string would check its bounds and its
 * encoding each time.
 */
final class PlainWords {

    private static final int PART = 2_048;

    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int DIGIT = 4;
    private static final int GAP = 0;
    /** Ends a word, and means something. */
    private static final int MARKUP = -1;
    /** May belong to the word before it, or is a letter of another script. */
    private static final int OTHER = -2;

    /** Behind the end of a part; in a text it is not plain either. */
    private static final char END = '\uffff';
    /** Set in small letters and digits of ASCII; a capital becomes small with it. */
    private static final int SMALL = 0x20;
    /** Beyond are scripts, and signs that few texts have. */
    private static final int END_OF_PUNCTUATION = 0x2100;

    private static final byte[] KINDS = kinds();
    /** The traits of a word by the kind of its first letter and all kinds in it, of three bits each. */
    private static final byte[] TRAITS = traits();

    private final String text;
    private final Tokens tokens;
    /** A part of the text, before it the character that stands there, behind it the end. */
    private final char[] part;
    /** Where in the text the first place of the part would be. */
    private int partStart = -1;

    private int partEnd = 1;

    PlainWords(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
        this.part = new char[Math.min(PART, text.length()) + 2];
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[1 << Character.SIZE];
        Arrays.fill(kinds, 0x80, kinds.length, (byte) OTHER);
        for (char c = 0x80; c < END_OF_PUNCTUATION; c++) {
            kinds[c] = (byte) (Letters.isSeparator(c) ? GAP : OTHER);
        }
        Arrays.fill(kinds, 'a', 'z' + 1, (byte) LOWER);
        Arrays.fill(kinds, 'A', 'Z' + 1, (byte) UPPER);
        Arrays.fill(kinds, '0', '9' + 1, (byte) DIGIT);
        "&<\n|".chars().forEach(c -> kinds[c] = (byte) MARKUP);
        "'`".chars().forEach(c -> kinds[c] = (byte) OTHER);
        return kinds;
    }

    private static byte[] traits() {
        byte[] traits = new byte[1 << 6];
        for (int i = 0; i < traits.length; i++) {
            int capital = i >>> 3 == UPPER ? Tokens.CAPITAL : 0;
            int small = (i & LOWER) != 0 ? Tokens.LOWER : 0;
            traits[i] = (byte) ((i & (LOWER | UPPER)) == 0 ? Tokens.DIGITS : Tokens.CASED | capital | small);
        }
        return traits;
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
        part[0] = from == 0 ? END : text.charAt(from - 1);
        text.getChars(from, from + length, part, 1);
        partStart = from - 1;
        partEnd = length + 1;
        part[partEnd] = END;
    }

    private boolean goesOnBehindPart(int from) {
        int at = from - partStart;
        while (KINDS[part[at]] > GAP) {
            at++;
        }
        return at == partEnd && partStart + at < text.length();
    }

    private int readPart(int from, int traits) {
        int at = from - partStart;
        int additional = traits;
        int kind = KINDS[part[at]];
        while (kind >= GAP) {
            if (kind == GAP) {
                at++;
            } else {
                int end = readWord(at, additional);
                if (end == at) {
                    break;
                }
                at = end;
                additional = 0;
            }
            kind = KINDS[part[at]];
        }
        return partStart + at;
    }

    /** Gives the end of the word, or its start where it may not end there. */
    private int readWord(int start, int traits) {
        long hash = Token.HASH_START;
        int kinds = 0;
        int at = start;
        int kind = KINDS[part[at]];
        do {
            kinds |= kind;
            hash = Token.step(hash, (char) (part[at] | SMALL));
            kind = KINDS[part[++at]];
        } while (kind > GAP);
        if (kind == OTHER && partStart + at < text.length()) {
            return start;
        }
        int behindHyphen = part[start - 1] == '-' ? Tokens.BEHIND_HYPHEN : 0;
        int own = TRAITS[firstLetter(start, kinds) << 3 | kinds];
        tokens.add(partStart + start, partStart + at, Token.finished(hash), traits | own | behindHyphen);
        return at;
    }

    /** The kind of the first letter; of a number, that of a digit. */
    private int firstLetter(int start, int kinds) {
        int first = KINDS[part[start]];
        for (int i = start + 1; first == DIGIT && kinds != DIGIT; i++) {
            first = KINDS[part[i]];
        }
        return first;
    }
}
