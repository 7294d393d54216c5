package io.listwire.domain.document;

import java.text.Normalizer;

/**
 * The form in which words are equal: NFKD without the accents of Latin, Greek and Cyrillic letters, without apostrophes
 * and invisible characters, lower case, decimal digits as 0 to 9; and the 64-bit hash of that form.
 */
final class Token {

    /** More accents than any writing puts on one letter; sorting a long run of them would take quadratic time. */
    private static final int MOST_MARKS = 30;

    static final long HASH_START = 0xcbf29ce484222325L;
    private static final long HASH_FACTOR = 0xbf58476d1ce4e5b9L;

    static final long LASTING_START = 0xcbf29ce484222325L;
    private static final long LASTING_FACTOR = 0x100000001b3L;

    private static final String UNDECOMPOSED = "ßøłđæœıþðħŧ";
    private static final String[] DECOMPOSED = {"ss", "o", "l", "d", "ae", "oe", "i", "th", "d", "h", "t"};

    private Token() {}

    /** Of ASCII eight characters at once, as {@link PlainWords} reads them; of others one after the other. */
    static long hash(CharSequence folded) {
        long hash = HASH_START;
        long eight = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 0x80) {
                return finished(folded.chars().asLongStream().reduce(HASH_START, Token::step));
            }
            eight |= (long) c << (i << 3);
            if ((i & 7) == 7 || i + 1 == folded.length()) {
                hash = step(hash, eight);
                eight = 0;
            }
        }
        return finished(hash);
    }

    static long step(long hash, long characters) {
        long x = (hash ^ characters) * HASH_FACTOR;
        return x ^ (x >>> 32);
    }

    static long finished(long h) {
        long x = (h ^ (h >>> 32)) * 0x9e3779b97f4a7c15L;
        return x ^ (x >>> 29);
    }

    /** A hash of the folded form that is stored, and thus the same in each version of the program. */
    static long lastingHash(CharSequence folded) {
        long hash = LASTING_START;
        for (int i = 0; i < folded.length(); i++) {
            hash = lastingStep(hash, folded.charAt(i));
        }
        return finished(hash);
    }

    static long lastingStep(long hash, char c) {
        return (hash ^ c) * LASTING_FACTOR;
    }

    static String folded(String text, int start, int end) {
        if (start + 1 == end && text.charAt(start) == '&') {
            return "and";
        }
        if (isAscii(text, start, end)) {
            return plainFolded(text, start, end);
        }
        String decomposed = Normalizer.normalize(visible(text, start, end), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> appendFolded(out, c));
        return out.toString();
    }

    private static boolean isAscii(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) < 0x80) {
            at++;
        }
        return at == end;
    }

    private static String plainFolded(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Letters.isWordCharacter(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    private static String visible(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        int marks = 0;
        for (int at = start; at < end; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            marks = Letters.isMark(c) ? marks + 1 : 0;
            if (marks <= MOST_MARKS && !Letters.isInvisible(c) && !Letters.isApostrophe(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static void appendFolded(StringBuilder out, int c) {
        if (c >= 0x300 && c <= 0x36F) {
            return;
        }
        int lower = Character.toLowerCase(Character.toUpperCase(Character.toLowerCase(c)));
        int special = UNDECOMPOSED.indexOf(lower);
        if (special >= 0) {
            out.append(DECOMPOSED[special]);
        } else if (Character.isDigit(c)) {
            out.append((char) ('0' + Character.digit(c, 10)));
        } else if (Character.isLetterOrDigit(c) || Letters.isMark(c)) {
            out.appendCodePoint(lower);
        }
    }
}
