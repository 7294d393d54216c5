package io.listwire.processor.topology.step;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Pairs whose match has ended. What is known of them is kept a while, so that the ids of their alerts go on where they were
 * when they match again. Derived from the store, and again on restore.
 */
final class EndedPairs {

    /** A match that comes back soon goes on counting. */
    static final Duration KEPT = Duration.ofDays(14);

    record Ended(Instant at, String party, String company) {}

    private final PriorityQueue<Ended> queue = new PriorityQueue<>(Comparator.comparing(Ended::at));

    void add(Instant at, String party, String company) {
        queue.add(new Ended(at, party, company));
    }

    /** Tells those that have been kept long enough at that time, once each. */
    void forEachOutdated(Instant now, Consumer<Ended> action) {
        while (!queue.isEmpty() && queue.element().at().isBefore(now.minus(KEPT))) {
            action.accept(queue.remove());
        }
    }
}
