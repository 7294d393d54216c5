package io.listwire.ingest.schedule;

import io.listwire.ingest.correlation.Correlation;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One source being read again and again, until it is told to stop. Thread-safe. */
final class ReadingLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingLoop.class);

    private final Poller poller;
    private final ScheduledExecutorService executor;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean stopped;
    private volatile @Nullable Future<?> next;

    ReadingLoop(Poller poller, ScheduledExecutorService executor) {
        this.poller = poller;
        this.executor = executor;
    }

    /** Begins now; the poller says when the source is due. */
    void start() {
        schedule(Duration.ZERO);
    }

    private void schedule(Duration delay) {
        try {
            next = executor.schedule(this::read, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopping, no further reading");
        }
    }

    private void read() {
        reading.lock();
        try {
            if (!stopped) {
                schedule(next(Correlation.create()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reading.unlock();
        }
    }

    private Duration next(Correlation correlation) throws InterruptedException {
        correlation.open();
        try {
            return poller.next();
        } finally {
            Correlation.clear();
        }
    }

    /** Lets no further reading begin. */
    void stop() {
        stopped = true;
        // A task that runs could not be interrupted any more once it is cancelled in this way.
        if (reading.tryLock()) {
            try {
                cancel(false);
            } finally {
                reading.unlock();
            }
        }
    }

    /** Waits for a reading that is running to end; true where none is running any more. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        boolean ended = reading.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (ended) {
            reading.unlock();
        }
        return ended;
    }

    /** Breaks off the reading that is running. */
    void interrupt() {
        cancel(true);
    }

    private void cancel(boolean interrupting) {
        Future<?> planned = next;
        if (planned != null) {
            planned.cancel(interrupting);
        }
    }
}
