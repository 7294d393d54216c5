package io.listwire.domain.matching;

import io.listwire.domain.name.EditDistance;
import io.listwire.domain.name.NameWord;
import io.listwire.domain.name.WordKind;

/** How alike two words are, each by itself. */
final class WordLikeness {

    static final double SAME_SOUND = 0.97;
    private static final double OTHER_FIRST_LETTER = 0.05;
    private static final double SAME_CONSONANTS = 0.95;
    private static final double SAME_STEM = 0.94;

    private WordLikeness() {}

    /** 0 for different words, 1 for the same; typing errors and other romanisations in between. */
    static double of(NameWord left, NameWord right) {
        if (left.text().equals(right.text())) {
            return 1;
        }
        if (!isSpelt(left) || !isSpelt(right)) {
            return 0;
        }
        double spelt = ofSpelling(left.text(), left.sound(), right.text(), right.sound());
        boolean acrossScripts = left.romanised() != right.romanised();
        return acrossScripts ? Math.max(spelt, ofConsonants(left.consonants(), right.consonants())) : spelt;
    }

    /** Words of the lexicon are what they are; only other words have typing errors and romanisations. */
    static boolean isSpelt(NameWord word) {
        return word.kind() == WordKind.DISTINCTIVE
                || (word.kind() == WordKind.GENERIC && word.text().length() > 4);
    }

    static double ofSpelling(String left, String leftSound, String right, String rightSound) {
        if (leftSound.equals(rightSound)) {
            return SAME_SOUND;
        }
        if (Stem.of(left).equals(Stem.of(right))) {
            return SAME_STEM;
        }
        double bySound = byErrors(leftSound, rightSound) * SAME_SOUND;
        double likeness = Math.max(bySound, byErrors(left, right));
        return left.charAt(0) == right.charAt(0) ? likeness : Math.max(0, likeness - OTHER_FIRST_LETTER);
    }

    private static double byErrors(String left, String right) {
        int longer = Math.max(left.length(), right.length());
        int most = mostErrors(Math.min(left.length(), right.length()));
        int errors = EditDistance.of(left, right, most);
        return errors > most ? 0 : 1 - (double) errors / longer;
    }

    /** In short words one letter makes another word. */
    static int mostErrors(int letters) {
        if (letters < 5) {
            return 0;
        }
        return letters < 8 ? 1 : letters < 12 ? 2 : 3;
    }

    static double ofConsonants(String left, String right) {
        int longer = Math.max(left.length(), right.length());
        int shorter = Math.min(left.length(), right.length());
        if (shorter < 2) {
            return 0;
        }
        int errors = EditDistance.of(left, right, longer / 3);
        return errors > longer / 3 ? 0 : SAME_CONSONANTS - 0.4 * errors / longer - (longer == 2 ? 0.1 : 0);
    }
}
