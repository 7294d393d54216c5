package io.listwire.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for a condition, never for a time. */
final class Awaits {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Awaits() {}

    static <T> T until(Callable<T> supplier, Predicate<T> condition, String what) {
        return until(LIMIT, supplier, condition, what);
    }

    static <T> T until(Duration limit, Callable<T> supplier, Predicate<T> condition, String what) {
        return await(what).atMost(limit).pollInterval(BETWEEN).until(supplier, condition);
    }
}
