package io.listwire.domain.matching;

/** How like the words of two names are to one another. */
interface PairLikeness {

    /** Likeness of a word of the one name, by its place, to a word of the other: 0 to 1. */
    float of(int word, int other);
}
