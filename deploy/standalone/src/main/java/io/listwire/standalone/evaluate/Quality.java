package io.listwire.standalone.evaluate;

import java.util.Collection;

/**
 * How many pairs were decided how.
 *
 * @param found matches that were found
 * @param falseAlarms pairs that were taken for matches and are none
 * @param missed matches that were not found
 * @param rejected pairs that are none and were not taken for matches
 */
public record Quality(int found, int falseAlarms, int missed, int rejected) {

    /** Counts at a threshold. */
    public static Quality of(Collection<ScoredPair> pairs, double threshold) {
        int[] counts = new int[4];
        for (ScoredPair scored : pairs) {
            boolean isFound = scored.isFound(threshold);
            counts[(isFound ? 0 : 2) + (isFound == scored.pair().isMatch() ? 0 : 1)]++;
        }
        return new Quality(counts[0], counts[1], counts[3], counts[2]);
    }

    /** Found matches among all that were taken for matches; 1 where none was. */
    public double precision() {
        return share(found, falseAlarms);
    }

    /** Found matches among all matches; 1 where there are none. */
    public double recall() {
        return share(found, missed);
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        return share(2 * found, falseAlarms + missed);
    }

    /** Pairs that were decided rightly, among all. */
    public double accuracy() {
        return share(found + rejected, falseAlarms + missed);
    }

    private static double share(int good, int bad) {
        return good + bad == 0 ? 1 : (double) good / (good + bad);
    }
}
