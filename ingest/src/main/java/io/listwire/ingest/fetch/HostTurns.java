package io.listwire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One request at a time to each host, and a pause after each, in the order in which they were asked for. Thread-safe. */
final class HostTurns {

    private final Duration pause;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /** @param pause least time between the end of one request to a host and the next one's beginning */
    HostTurns(Duration pause) {
        this.pause = pause;
    }

    /** Waits until it is the caller's turn to ask that host; the turn ends when it is closed. */
    Turn take(URI uri) throws InterruptedException {
        Host host = hosts.computeIfAbsent(uri.getHost().toLowerCase(Locale.ROOT), name -> new Host());
        host.oneAtATime.acquire();
        try {
            TimeUnit.NANOSECONDS.sleep(host.freeAt - System.nanoTime());
        } catch (InterruptedException e) {
            host.oneAtATime.release();
            throw e;
        }
        return () -> {
            host.freeAt = System.nanoTime() + pause.toNanos();
            host.oneAtATime.release();
        };
    }

    /** Somebody's turn to ask a host. */
    @FunctionalInterface
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Host {
        private final Semaphore oneAtATime = new Semaphore(1, true);
        private volatile long freeAt = System.nanoTime();
    }
}
