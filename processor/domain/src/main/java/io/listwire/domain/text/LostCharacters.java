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

    private final int[] one;
    private final int[] other;
    private int intact;
    private int lost;

    private LostCharacters(int[] one, int[] other) {
        this.one = one;
        this.other = other;
    }

    /** True where the text holds a sign that may stand for a lost character. */
    private static boolean possibleIn(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('\uFFFD') >= 0;
    }

    /**
     * True where the texts differ by letter case, white space, punctuation, lost characters and, beside these, accents:
     * each sign for a lost character stands where the other text has a letter outside ASCII, or punctuation. Never true
     * where fewer than two letters are intact for each lost one: such a text could be anything.
     */
    public static boolean explain(String one, String other) {
        return (possibleIn(one) || possibleIn(other)) && new LostCharacters(reading(one), reading(other)).agree();
    }

    private boolean agree() {
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            Step step = step(one[i], other[j]);
            if (step == Step.APART) {
                return false;
            }
            i += step == Step.SKIP_OTHER ? 0 : 1;
            j += step == Step.SKIP_ONE ? 0 : 1;
        }
        return onlyLostFrom(i, one) && onlyLostFrom(j, other) && intact >= INTACT_FOR_EACH_LOST * lost;
    }

    private Step step(int a, int b) {
        if (Math.abs(a) == Math.abs(b)) {
            intact += a == LOST ? 0 : 1;
            return Step.BOTH;
        }
        if ((a == LOST && b < 0) || (b == LOST && a < 0)) {
            lost++;
            return Step.BOTH;
        }
        // A sign without a letter on the other side stands for punctuation, which the readings leave out.
        if (a == LOST) {
            return Step.SKIP_ONE;
        }
        return b == LOST ? Step.SKIP_OTHER : Step.APART;
    }

    private static boolean onlyLostFrom(int start, int[] reading) {
        return Arrays.stream(reading, start, reading.length).allMatch(c -> c == LOST);
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
            } else if (Folding.isLetterOrNumber(c)) {
                int upper = Character.toUpperCase(Character.toLowerCase(c));
                out[length++] = c < 0x80 ? upper : -upper;
            } else if (Folding.isMark(c) && length > 0) {
                out[length - 1] = -Math.abs(out[length - 1]);
            }
        }
        return Arrays.copyOf(out, length);
    }

    private enum Step {
        BOTH,
        SKIP_ONE,
        SKIP_OTHER,
        APART
    }
}
