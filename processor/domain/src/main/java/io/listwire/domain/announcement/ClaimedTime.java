package io.listwire.domain.announcement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * When that of which a claim speaks happened: at the time that it states, give or take what a word such as "in June"
 * leaves open; else not long before it came out.
 */
final class ClaimedTime {

    /** News follow within weeks; what is older they date. */
    private static final Duration RECENT = Duration.ofDays(30);

    private final Instant claimed;

    ClaimedTime(Statement claim) {
        this.claimed = claim.effectiveOn() == null
                ? claim.publishedAt()
                : claim.effectiveOn().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Of those near enough, the nearest; where two are equally near, the first. */
    <T> Optional<T> nearest(Collection<T> candidates, Function<T, Instant> time) {
        return candidates.stream()
                .filter(candidate -> distance(time.apply(candidate)).compareTo(RECENT) <= 0)
                .min(Comparator.comparing(candidate -> distance(time.apply(candidate))));
    }

    private Duration distance(Instant time) {
        return Duration.between(time, claimed).abs();
    }
}
