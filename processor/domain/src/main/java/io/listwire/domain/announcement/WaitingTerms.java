package io.listwire.domain.announcement;

import java.time.Duration;

/**
 * How far apart a document and a list change may lie that speak of one thing.
 *
 * @param lookBack how long before a document a party that it names may have changed, and how long before a change a
 *     document that speaks of it may have come out
 * @param patience how long after an announced change takes effect the list may take to show it
 */
public record WaitingTerms(Duration lookBack, Duration patience) {

    /** Gazettes show a rule before they publish it, and lists follow that: the rest of the lead counts in days. */
    static final Duration LEAD = Duration.ofDays(5);

    /** @throws IllegalArgumentException where one is negative */
    public WaitingTerms {
        if (lookBack.isNegative() || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "look-back " + lookBack + " and patience " + patience + " must not be negative");
        }
    }
}
