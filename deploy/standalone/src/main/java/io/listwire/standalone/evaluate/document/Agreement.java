package io.listwire.standalone.evaluate.document;

/**
 * How many labels agree.
 *
 * @param right predicted and expected
 * @param wrong predicted and not expected
 * @param missed expected and not predicted
 */
public record Agreement(int right, int wrong, int missed) {

    static Agreement of(int[] counts) {
        return new Agreement(counts[0], counts[1], counts[2]);
    }

    /** Right ones among all predicted; 1 where nothing was. */
    public double precision() {
        return share(right, wrong);
    }

    /** Right ones among all expected; 1 where nothing was. */
    public double recall() {
        return share(right, missed);
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        return share(2 * right, wrong + missed);
    }

    private static double share(int good, int bad) {
        return good + bad == 0 ? 1 : (double) good / (good + bad);
    }
}
