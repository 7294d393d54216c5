package io.listwire.domain.matching;

import io.listwire.domain.name.NameWord;

/** How much a word says about which organisation a name means. */
public interface WordWeights {

    /** Weight of a word, above 0 and up to 1, which is that of a word that no other name has. */
    double of(NameWord word);
}
