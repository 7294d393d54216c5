package io.listwire.ingest.http.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How often each of many may do something: token buckets, filled evenly. Thread-safe. */
final class TokenBuckets {

    // Who takes so many names that older ones are forgotten gives those a full bucket, and nothing else.
    private static final int MOST = 10_000;
    private static final double NANOS_A_MINUTE = 60e9;
    // A tenth of a minute's requests may come at once.
    private static final double BURST_MINUTES = 0.1;

    private final double perMinute;
    private final double most;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    private record Bucket(double tokens, long at) {}

    /**
     * @param perMinute tokens a minute, 1 and more
     * @param nanos a clock that only goes forward, nanoseconds
     */
    TokenBuckets(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.most = Math.max(1, perMinute * BURST_MINUTES);
        this.nanos = nanos;
    }

    /** Takes a token; where there is none, how long to wait for the next. */
    synchronized Optional<Duration> take(String name) {
        long now = nanos.getAsLong();
        Bucket before = buckets.getOrDefault(name, new Bucket(most, now));
        double tokens = Math.min(most, before.tokens() + (now - before.at()) * perMinute / NANOS_A_MINUTE);
        if (tokens >= 1) {
            buckets.put(name, new Bucket(tokens - 1, now));
            return Optional.empty();
        }
        buckets.put(name, new Bucket(tokens, now));
        return Optional.of(Duration.ofNanos((long) Math.ceil((1 - tokens) * NANOS_A_MINUTE / perMinute)));
    }
}
