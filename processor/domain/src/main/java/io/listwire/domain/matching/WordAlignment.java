package io.listwire.domain.matching;

import java.util.List;

/**
 * Words of two names that were taken for one another, or words of one name that the other does not have.
 *
 * @param left words of the first name as written there, empty where it has none
 * @param right words of the second name as written there, empty where it has none
 * @param kind why they stand side by side
 * @param likeness 0 for words that have no counterpart, up to 1
 * @param weight how much the words say, above 0
 * @param contribution points of the score, -1 to 1: those of the pairs add up to the score before the remarks lower it; those of
 *     words without counterpart are negative and say what they cost
 */
public record WordAlignment(
        List<String> left, List<String> right, Kind kind, double likeness, double weight, double contribution) {

    /** Why words stand side by side. */
    public enum Kind {
        /** The same word, or the same in another language. */
        EQUAL,
        /** Words spelt a little differently, or in another script. */
        SIMILAR,
        /** One word here, several there. */
        JOINED,
        /** An abbreviation and what it stands for. */
        ABBREVIATION,
        /** No counterpart. */
        UNMATCHED
    }

    public WordAlignment {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
