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

    /** The longest of those that begin at a place before the others. */
    static final Comparator<Candidate> LEFTMOST_LONGEST = Comparator.comparingInt(Candidate::first)
            .thenComparing(Comparator.comparingInt(Candidate::words).reversed());

    int end() {
        return first + words;
    }

    int last() {
        return first + words - 1;
    }
}
