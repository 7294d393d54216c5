package io.listwire.domain.matching;

import io.listwire.domain.text.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether two addresses are one: by the numbers and words that they share. */
final class AddressComparison {

    private static final double LIKENESS = 0.6;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST = 500;

    private AddressComparison() {}

    /** True where most words of the shorter one are in the other, among them a number with another word beside the country. */
    static boolean isSame(String left, String right) {
        Set<String> leftWords = words(left);
        Set<String> rightWords = words(right);
        Set<String> shared = new HashSet<>(leftWords);
        shared.retainAll(rightWords);
        boolean hasNumber = shared.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit));
        int fewer = Math.min(leftWords.size(), rightWords.size());
        return hasNumber && shared.size() >= FEWEST_WORDS && shared.size() >= LIKENESS * fewer;
    }

    private static Set<String> words(String address) {
        String bounded = address.length() > LONGEST ? address.substring(0, LONGEST) : address;
        Set<String> words = new HashSet<>(List.of(Folding.words(bounded).split(" ", -1)));
        words.remove("");
        return words;
    }
}
