package io.listwire.standalone.evaluate;

/**
 * A pair and what the matcher makes of it.
 *
 * @param pair the pair
 * @param score 0 to 1
 */
public record ScoredPair(NamePair pair, double score) {

    /** True where the matcher takes the names for the same at that threshold. */
    public boolean isFound(double threshold) {
        return score >= threshold;
    }

    /** True where the matcher is of the person's opinion at that threshold. */
    public boolean isRight(double threshold) {
        return isFound(threshold) == pair.isMatch();
    }
}
