package io.listwire.domain.matching;

/**
 * What a word's letters, and the pairs that its neighbours make, have in common with those of any word that is so many errors
 * away. Tells most words apart without a look at them. Not safe for use by several threads.
 */
final class NearLetters {

    /** Pairs that become others where two neighbours change places; other errors change fewer. */
    private static final int PAIRS_OF_ERROR = 3;

    private final int length;
    private final int mask;
    private final int pairs;
    private int mostMissing;
    private int mostAdded;
    private int mostPairsMissing;
    private int mostPairsAdded;

    NearLetters(byte[] letters, int from, int length) {
        this.length = length;
        this.mask = Letters.mask(letters, from, length);
        this.pairs = Letters.pairs(letters, from, length);
    }

    int length() {
        return length;
    }

    /**
     * From now on words of that length are asked for, with so many errors at most: an error adds a letter, takes one away, or
     * does both where it replaces one; what makes a word longer or shorter does not do both.
     */
    void among(int otherLength, int errors) {
        int longer = Math.max(0, otherLength - length);
        int shorter = Math.max(0, length - otherLength);
        mostMissing = errors - longer;
        mostAdded = errors - shorter;
        int byOthers = PAIRS_OF_ERROR * (errors - longer - shorter);
        mostPairsMissing = byOthers + longer + 2 * shorter;
        mostPairsAdded = byOthers + 2 * longer + shorter;
    }

    /** As {@link Letters#mask}. */
    int mask() {
        return mask;
    }

    /** How many of the letters the other may lack. */
    int mostMissing() {
        return mostMissing;
    }

    /** How many others the other may have. */
    int mostAdded() {
        return mostAdded;
    }

    /** As {@link Letters#pairs}. */
    int pairs() {
        return pairs;
    }

    /** How many of the pairs the other may lack. */
    int mostPairsMissing() {
        return mostPairsMissing;
    }

    /** How many others the other may have. */
    int mostPairsAdded() {
        return mostPairsAdded;
    }
}
