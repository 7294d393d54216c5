package io.listwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostTurnsTest {

    private static final URI HOST = URI.create("https://lists.example/a");

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void shouldLetOneAtATimeAskAHostAndNobodyWaitForAnother() throws Exception {
        HostTurns turns = new HostTurns(Duration.ZERO);
        AtomicInteger asking = new AtomicInteger();
        HostTurns.Turn first = turns.take(HOST);
        Future<Integer> second = threads.submit(() -> {
            turns.take(URI.create("http://LISTS.example:8080/b")).close();
            return asking.incrementAndGet();
        });

        turns.take(URI.create("https://other.example/")).close();
        assertThat(asking).hasValue(0);
        first.close();

        assertThat(second.get(90, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void shouldLeaveAPauseAfterEachRequest() throws Exception {
        Duration pause = Duration.ofMillis(200);
        HostTurns turns = new HostTurns(pause);
        turns.take(HOST).close();
        long ended = System.nanoTime();

        turns.take(HOST).close();

        assertThat(System.nanoTime() - ended).isGreaterThanOrEqualTo(pause.toNanos());
    }

    @Test
    void shouldGoOnWhenOneThatWaitsIsInterrupted() throws Exception {
        HostTurns turns = new HostTurns(Duration.ofMillis(1));
        HostTurns.Turn first = turns.take(HOST);
        Future<Boolean> waiting = threads.submit(() -> {
            turns.take(HOST).close();
            return true;
        });
        waiting.cancel(true);
        first.close();

        Future<Boolean> next = threads.submit(() -> {
            turns.take(HOST).close();
            return true;
        });
        assertThat(next.get(90, TimeUnit.SECONDS)).isTrue();
    }
}
