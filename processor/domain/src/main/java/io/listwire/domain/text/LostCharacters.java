package io.listwire.domain.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Texts in which a publisher's system has put a question mark (or U+FFFD) for characters that it could not write:
 * "Telecomunicac?es" is "Telecomunicações". Systems that do so often drop the accents of other letters as well.
 */
public final class LostCharacters {

    private static final int LOST = 0;
    private static final int INTACT_FOR_EACH_LOST = 2;

    private LostCharacters() {}

    /** True where the text holds a sign that may stand for a lost character. */
    public static boolean possibleIn(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('\uFFFD') >= 0;
    }

    /**
     * True where the texts differ by letter case, white space, punctuation, lost characters and, beside these, accents:
     * each sign for a lost character stands where the other text has a letter outside ASCII, or punctuation. Never true
     * where fewer than two letters are intact for each lost one: such a text could be anything.
     */
    public static boolean explain(String one, String other) {
        if (!possibleIn(one) && !possibleIn(other)) {
            return false;
        }
        int[] left = reading(one);
        int[] right = reading(other);
        int intact = 0;
        int lost = 0;
        int i = 0;
        int j = 0;
        while (i < left.length || j < right.length) {
            int a = i < left.length ? left[i] : 'x';
            int b = j < right.length ? right[j] : 'x';
            boolean ended = i == left.length || j == right.length;
            if (!ended && Math.abs(a) == Math.abs(b)) {
                intact += a == LOST ? 0 : 1;
                i++;
                j++;
            } else if (!ended && ((a == LOST && b < 0) || (b == LOST && a < 0))) {
                lost++;
                i++;
                j++;
            } else if (a == LOST) {
                i++;
            } else if (b == LOST) {
                j++;
            } else {
                return false;
            }
        }
        return intact >= INTACT_FOR_EACH_LOST * lost;
    }

    /** Letters and digits in upper case and without accents, those outside ASCII negated; {@link #LOST} for a sign. */
    private static int[] reading(String text) {
        String decomposed = Normalizer.normalize(Folding.prepared(text), Normalizer.Form.NFD);
        int[] out = new int[decomposed.length()];
        int length = 0;
        for (int at = 0; at < decomposed.length(); ) {
            int c = decomposed.codePointAt(at);
            at += Character.charCount(c);
            if (c == '?' || c == '\uFFFD') {
                out[length++] = LOST;
            } else if (Character.isLetterOrDigit(c)) {
                int upper = Character.toUpperCase(Character.toLowerCase(c));
                out[length++] = c < 0x80 ? upper : -upper;
            } else if (Folding.isMark(c) && length > 0) {
                out[length - 1] = -Math.abs(out[length - 1]);
            }
        }
        return Arrays.copyOf(out, length);
    }
}
