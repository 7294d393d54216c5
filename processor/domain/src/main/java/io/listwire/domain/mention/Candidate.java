package io.listwire.domain.mention;

import java.util.Comparator;

/**
 * A place in a text where the words of a form stand.
 *
 * @param first the first word of the text
 * @param words number of words
 * @param form the form's record
 */
record Candidate(int first, int words, int form) {

    /**
     * The longest of those that begin at a place before the others; of the same words the form that tells most, so that a weak
     * alias takes nothing from a name that reads like it; of equal ones the last entered.
     */
    static Comparator<Candidate> leftmostLongest(NameStore store) {
        return Comparator.comparingInt(Candidate::first)
                .thenComparing(Comparator.comparingInt(Candidate::words).reversed())
                .thenComparing(candidate -> store.grade(candidate.form()))
                .thenComparing(Comparator.comparingInt(Candidate::form).reversed());
    }

    int end() {
        return first + words;
    }

    int last() {
        return first + words - 1;
    }
}
