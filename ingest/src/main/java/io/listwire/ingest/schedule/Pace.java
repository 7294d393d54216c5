package io.listwire.ingest.schedule;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait from one attempt to the next. Not thread-safe.
 *
 * @param interval time between two reads
 * @param jitterPercent by how much it varies at random, percent, 0 to 100
 */
record Pace(Duration interval, int jitterPercent, RandomGenerator random) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 9;

    /** After a success: the interval, more or less. */
    Duration afterSuccess() {
        double factor = 1 + jitterPercent / 100.0 * random.nextDouble(-1, 1);
        return atLeastShortest(Duration.ofMillis(Math.round(interval.toMillis() * factor)));
    }

    /**
     * After a failure: any time up to a limit that doubles with each, so that those who failed together do not come back
     * together.
     *
     * @param failures attempts that failed one after the other, 1 and more
     */
    Duration afterFailure(int failures) {
        return atLeastShortest(
                Duration.ofMillis(random.nextLong(longestAfterFailure(failures).toMillis() + 1)));
    }

    Duration longestAfterFailure(int failures) {
        Duration grown = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return grown.compareTo(interval) < 0 ? grown : interval;
    }

    private static Duration atLeastShortest(Duration wait) {
        return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
    }
}
