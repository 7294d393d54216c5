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

    private static final int MOST_WORDS = 16;
    private static final int LONGEST_SYLLABLE = 3;
    private static final double IMPOSSIBLE = 9;

    private final String letters;
    private final ReadName name;
    private final double[] memo;

    private Abbreviation(String letters, ReadName name) {
        this.letters = letters;
        this.name = name;
        this.memo = new double[(letters.length() + 1) * (name.words().size() + 1) * 2];
        Arrays.fill(memo, Double.NaN);
    }

    /** What has to be overlooked to take the word for an abbreviation of the name: 0 for plain initials, above {@link #MOST_COST} if it is none. */
    static double cost(String word, ReadName name) {
        boolean possible = word.length() >= SHORTEST
                && word.length() <= LONGEST
                && name.words().size() > 1
                && name.words().size() <= MOST_WORDS
                && word.chars().allMatch(Character::isLetter)
                && name.words().stream().noneMatch(other -> other.text().equals(word));
        return possible ? new Abbreviation(word, byPiece(name)).cost(0, 0, false) : IMPOSSIBLE;
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

    /** True where letters for several words speak for it: four initials, or syllables; two or three initials are chance. */
    static boolean isTelling(String word, ReadName span) {
        long substantive =
                span.words().stream().filter(w -> w.kind().isSubstantive()).count();
        return word.length() >= 4 && substantive >= (word.length() == 4 ? 3 : 2);
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
        int most = Math.min(Math.min(LONGEST_SYLLABLE, written.length()), letters.length() - letter);
        for (int n = 1; n <= most && letters.charAt(letter + n - 1) == written.charAt(n - 1); n++) {
            double cost = n == 1 ? 0 : name.words().get(word).kind() == WordKind.SMALL ? IMPOSSIBLE : 0.03;
            least = Math.min(least, cost + cost(letter + n, word + 1, true));
        }
        return least;
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
