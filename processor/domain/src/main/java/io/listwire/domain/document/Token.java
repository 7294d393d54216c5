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
    private static final long HASH_PRIME = 0x100000001b3L;

    private static final String UNDECOMPOSED = "ßøłđæœıþðħŧ";
    private static final String[] DECOMPOSED = {"ss", "o", "l", "d", "ae", "oe", "i", "th", "d", "h", "t"};

    private Token() {}

    static long hash(CharSequence folded) {
        long h = HASH_START;
        for (int i = 0; i < folded.length(); i++) {
            h = step(h, folded.charAt(i));
        }
        return finished(h);
    }

    /** Hash of {@code text[start, end)} folded, without a copy where it is plain ASCII. */
    static long hash(String text, int start, int end) {
        long h = HASH_START;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return hash(folded(text, start, end));
            }
            if (c != '\'' && c != '`') {
                h = step(h, c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
            }
        }
        return finished(h);
    }

    static long step(long h, char c) {
        return (h ^ c) * HASH_PRIME;
    }

    static long finished(long h) {
        long x = (h ^ (h >>> 32)) * 0x9e3779b97f4a7c15L;
        return x ^ (x >>> 29);
    }

    static String folded(String text, int start, int end) {
        if (start + 1 == end && text.charAt(start) == '&') {
            return "and";
        }
        String decomposed = Normalizer.normalize(visible(text, start, end), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> appendFolded(out, c));
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
