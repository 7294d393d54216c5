package io.listwire.processor.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a stream thread again after a failure that may pass, such as a registry that is down; after too many in a row
 * it gives up, so that a failure that does not pass is seen.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final int MOST_FAILURES = 60;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Clock clock;
    private final Deque<Instant> failures = new ArrayDeque<>();

    ThreadReplacement(Clock clock) {
        this.clock = clock;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable error) {
        if (tooMany()) {
            LOG.error("a stream thread failed {} times within {}: the processor stops", MOST_FAILURES, WITHIN, error);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.error("a stream thread failed, its transaction is rolled back and another thread goes on", error);
        LockSupport.parkNanos(PAUSE.toNanos()); // What is down would be asked again at once otherwise.
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private synchronized boolean tooMany() {
        Instant now = clock.instant();
        failures.addLast(now);
        while (failures.getFirst().isBefore(now.minus(WITHIN))) {
            failures.removeFirst();
        }
        return failures.size() > MOST_FAILURES;
    }
}
