package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.ReadName;
import io.listwire.domain.name.WordKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a word abbreviates a row of words: by their initials (CETC), by their first letters (GTCOM), or by first syllables
 * (UNICOM). Legal forms, small words, a place in front and words that say little may be left out.
 */
final class Abbreviation {

    /** Longest word that is taken for an abbreviation, in letters. */
    static final int LONGEST = 10;

    static final int SHORTEST = 3;
    /** What an abbreviation may cost; more, and it is of something else. */
    static final double MOST_COST = 0.45;

    private static final double COST_OF_PART = 0.13;
    /** So many letters come from two words at least. */
    private static final int FEWEST_IN_SYLLABLES = 6;

    private static final int MOST_WORDS = 16;
    /** How many letters of a word an abbreviation takes. */
    enum Style {
        /** One of each: CETC. */
        INITIALS(1, 1),
        /** Three or four of each: UNICOM, GOSNIIMASH. */
        SYLLABLES(3, 4),
        /** One to three: GTCOM, CRYMSA. */
        MIXED(1, 3);

        private final int fewest;
        private final int most;

        Style(int fewest, int most) {
            this.fewest = fewest;
            this.most = most;
        }
    }

    private static final double IMPOSSIBLE = 9;

    private final String letters;
    private final ReadName name;
    private final Style style;
    private final double[] memo;

    private Abbreviation(String letters, ReadName name, Style style) {
        this.style = style;
        this.letters = letters;
        this.name = name;
        this.memo = new double[(letters.length() + 1) * (name.words().size() + 1) * 2];
        Arrays.fill(memo, Double.NaN);
    }

    /** What has to be overlooked to take the word for an abbreviation of the name: 0 for plain initials, above {@link #MOST_COST} if it is none. */
    static double cost(String word, ReadName name, Style style) {
        boolean possible = isPossible(word)
                && (KnownWord.lettersOf(word) & ~IndexedName.headLetters(name)) == 0
                && name.words().size() > 1
                && name.words().size() <= MOST_WORDS
                && name.words().stream().noneMatch(other -> other.text().equals(word));
        return possible ? new Abbreviation(word, byPiece(name), style).cost(0, 0, false) : IMPOSSIBLE;
    }

    /** True for a word that is as long as abbreviations are. */
    static boolean isPossible(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    /** With every word of a legal form by itself: the letter may be that of any. */
    private static ReadName byPiece(ReadName name) {
        List<NameWord> words = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < name.words().size(); i++) {
            for (String piece : name.written().get(i).split(" ", -1)) {
                words.add(name.words().get(i));
                written.add(piece);
            }
        }
        return new ReadName(words, written);
    }

    /** True where a word abbreviates a part of a name beyond chance: by four initials and more, or by syllables. */
    static boolean isOfPart(String word, ReadName part) {
        return (word.length() > SHORTEST && cost(word, part, Style.INITIALS) <= COST_OF_PART)
                || (word.length() >= FEWEST_IN_SYLLABLES && cost(word, part, Style.SYLLABLES) <= COST_OF_PART);
    }

    private double cost(int letter, int word, boolean begun) {
        if (word == name.words().size()) {
            return letter == letters.length() ? 0 : IMPOSSIBLE;
        }
        int at = (letter * (name.words().size() + 1) + word) * 2 + (begun ? 1 : 0);
        if (Double.isNaN(memo[at])) {
            memo[at] = best(letter, word, begun);
        }
        return memo[at];
    }

    private double best(int letter, int word, boolean begun) {
        double least = costOfLeavingOut(word, begun) + cost(letter, word + 1, begun);
        String written = name.written().get(word).replace(" ", "");
        int most = Math.min(Math.min(style.most, written.length()), letters.length() - letter);
        for (int n = 1; n <= most && letters.charAt(letter + n - 1) == written.charAt(n - 1); n++) {
            if (n >= style.fewest) {
                least = Math.min(least, costOfTaking(n, word) + cost(letter + n, word + 1, true));
            }
        }
        return least;
    }

    private double costOfTaking(int taken, int word) {
        if (name.words().get(word).kind() == WordKind.SMALL) {
            return taken == 1 ? 0.06 : IMPOSSIBLE;
        }
        return taken == 1 ? 0 : 0.03;
    }

    private double costOfLeavingOut(int word, boolean begun) {
        WordKind kind = name.words().get(word).kind();
        return switch (kind) {
            case SMALL -> 0;
            case LEGAL_FORM -> 0.02;
            case PLACE -> begun ? 0.3 : 0.1;
            case GENERIC -> begun ? 0.12 : 0.2;
            case NUMBER, DISTINCTIVE -> 0.5;
        };
    }
}
