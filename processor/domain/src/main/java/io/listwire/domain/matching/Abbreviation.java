package io.listwire.domain.matching;

import io.listwire.domain.name.WordKind;
import java.util.Arrays;

/**
 * Whether a word abbreviates a row of words: by their initials (CETC), by their first letters (GTCOM), or by first syllables
 * (UNICOM). Legal forms, small words, a place in front and words that say little may be left out. Not safe for use by several
 * threads.
 */
final class Abbreviation {

    /** Longest word that is taken for an abbreviation, in letters. */
    static final int LONGEST = 10;

    static final int SHORTEST = 3;
    /** What an abbreviation may cost; more, and it is of something else. */
    static final float MOST_COST = 0.45f;
    /** So many letters come from two words at least. */
    static final int FEWEST_IN_SYLLABLES = 6;
    /** Fewest letters of each word in an abbreviation by syllables. */
    static final int SYLLABLE = 3;

    private static final int FEWEST_MIXED = 5;
    private static final int FEWEST_WORDS = 3;
    private static final float COST_OF_WHOLE = 0.2f;
    /** What an abbreviation of a part may cost. */
    static final float COST_OF_PART = 0.13f;

    private static final int MOST_WORDS = 16;
    private static final float IMPOSSIBLE = 9;

    /** How many letters of a word an abbreviation takes. */
    enum Style {
        /** One of each: CETC. */
        INITIALS(1, 1),
        /** Three or four of each: UNICOM, GOSNIIMASH. */
        SYLLABLES(SYLLABLE, 4),
        /** One to three: GTCOM, CRYMSA. */
        MIXED(1, 3);

        private final int fewest;
        private final int most;

        Style(int fewest, int most) {
            this.fewest = fewest;
            this.most = most;
        }
    }

    private byte[] word = Letters.NONE;
    private int begin;
    private int length;
    private Style style = Style.MIXED;
    private final Pieces pieces = new Pieces();
    private float[] memo = new float[256];

    /** True for a word that is as long as abbreviations are, and of Latin letters alone. */
    static boolean isPossible(byte[] letters) {
        return letters.length >= SHORTEST
                && letters.length <= LONGEST
                && (Letters.mask(letters, 0, letters.length) & ~Letters.LATIN) == 0;
    }

    /** What has to be overlooked to take the word for an abbreviation of the name: 0 for plain initials, above {@link #MOST_COST} if it is none. */
    float cost(Words words, int id, NameView name) {
        return cost(words, id, name, 0, name.size(), Style.MIXED);
    }

    /**
     * True where a word is too seldom the abbreviation of a whole name by chance: four initials and more, or five letters and more,
     * of a name of three words and more that are no legal form. Shorter ones begin the words of many names.
     */
    boolean isBeyondChance(Words words, int id, NameView name) {
        int own = 0;
        for (int i = 0; i < name.size(); i++) {
            own += name.kind(i).isSubstantive() ? 1 : 0;
        }
        int letters = words.writtenLength(id);
        if (own < FEWEST_WORDS || letters <= SHORTEST) {
            return false;
        }
        return cost(words, id, name, 0, name.size(), Style.INITIALS) <= COST_OF_WHOLE
                || (letters >= FEWEST_MIXED && cost(words, id, name) <= COST_OF_WHOLE);
    }

    /** True where a word abbreviates a part of a name beyond chance: by four initials and more, or by syllables. */
    boolean isOfPart(Words words, int id, NameView name, int from, int to) {
        int letters = words.writtenLength(id);
        return (letters > SHORTEST && cost(words, id, name, from, to, Style.INITIALS) <= COST_OF_PART)
                || (letters >= FEWEST_IN_SYLLABLES && cost(words, id, name, from, to, Style.SYLLABLES) <= COST_OF_PART);
    }

    private float cost(Words words, int id, NameView name, int from, int to, Style wanted) {
        if (to - from < 2 || to - from > MOST_WORDS || !words.mayAbbreviate(id)) {
            return IMPOSSIBLE;
        }
        length = words.writtenLength(id);
        begin = words.writtenFrom(id);
        word = words.letters();
        if ((words.abbreviating(id) & ~name.heads(from, to)) != 0) {
            return IMPOSSIBLE;
        }
        style = wanted;
        pieces.set(name, from, to);
        int cells = (length + 1) * (pieces.size() + 1) * 2;
        memo = cells > memo.length ? new float[cells] : memo;
        Arrays.fill(memo, 0, cells, Float.NaN);
        float cost = cost(0, 0, false);
        return cost <= MOST_COST && has(name, from, to, words, id) ? IMPOSSIBLE : cost;
    }

    private static boolean has(NameView name, int from, int to, Words words, int id) {
        for (int i = from; i < to; i++) {
            if (Words.sameText(words, id, name.words(), name.id(i))) {
                return true;
            }
        }
        return false;
    }

    private float cost(int letter, int piece, boolean begun) {
        if (piece == pieces.size()) {
            return letter == length ? 0 : IMPOSSIBLE;
        }
        int at = (letter * (pieces.size() + 1) + piece) * 2 + (begun ? 1 : 0);
        if (Float.isNaN(memo[at])) {
            memo[at] = best(letter, piece, begun);
        }
        return memo[at];
    }

    private float best(int letter, int piece, boolean begun) {
        float leaving = costOfLeavingOut(pieces.kind(piece), begun);
        float least = leaving > MOST_COST ? IMPOSSIBLE : leaving + cost(letter, piece + 1, begun);
        int most = Math.min(Math.min(style.most, pieces.length(piece)), length - letter);
        for (int n = 1; n <= most && word[begin + letter + n - 1] == pieces.letter(piece, n - 1); n++) {
            if (n >= style.fewest) {
                least = Math.min(least, costOfTaking(n, pieces.kind(piece)) + cost(letter + n, piece + 1, true));
            }
        }
        return least;
    }

    /** What it costs to take so many letters of a word. */
    static float costOfTaking(int taken, WordKind kind) {
        if (kind == WordKind.SMALL) {
            return taken == 1 ? 0.06f : IMPOSSIBLE;
        }
        float ofForm = kind == WordKind.LEGAL_FORM ? 0.05f : 0;
        return ofForm + (taken == 1 ? 0 : 0.03f);
    }

    /** What it costs to leave out a word, behind others that were taken or not. */
    static float costOfLeavingOut(WordKind kind, boolean begun) {
        return switch (kind) {
            case SMALL -> 0;
            case LEGAL_FORM -> 0.02f;
            case PLACE -> begun ? 0.3f : 0.1f;
            case GENERIC -> begun ? 0.12f : 0.2f;
            case NUMBER, DISTINCTIVE -> 0.5f;
        };
    }
}
