package io.listwire.standalone.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ctrl-C, or a supervisor's request to end. The command itself does the stopping, in its own order; the JVM waits for it,
 * though not for ever.
 */
final class StopSignal {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final CompletableFuture<Boolean> asked = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final int exitCode;

    private StopSignal(int exitCode) {
        this.exitCode = exitCode;
    }

    /**
     * Listens from now on.
     *
     * @param exitCode the process's exit code where it stops in an orderly way because it was asked to
     */
    static StopSignal listen(int exitCode) {
        StopSignal signal = new StopSignal(exitCode);
        Runtime.getRuntime().addShutdownHook(new Thread(signal::received, "stop-signal"));
        return signal;
    }

    private void received() {
        if (stopped.getCount() == 0) {
            return; // the command is over: the JVM ends as it should
        }
        asked.complete(true);
        try {
            boolean inTime = stopped.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
            // Else the code would be that of the signal.
            Runtime.getRuntime().halt(inTime ? exitCode : 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAsked() {
        return asked.isDone();
    }

    /**
     * Waits until the user asks to stop.
     *
     * @param failure ends the waiting as well
     * @return what has failed; empty where the user has asked
     */
    Optional<String> await(CompletableFuture<String> failure) throws InterruptedException {
        while (!isAsked()) {
            try {
                return Optional.of(failure.get(LOOK.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                // nothing has failed so far
            } catch (ExecutionException e) {
                return Optional.of(String.valueOf(e.getCause()));
            }
        }
        return Optional.empty();
    }

    /** The command has stopped all that it had started. */
    void stopped() {
        stopped.countDown();
    }
}
