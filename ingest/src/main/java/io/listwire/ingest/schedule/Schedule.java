package io.listwire.ingest.schedule;

import io.listwire.ingest.fetch.Fetcher;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.ingest.sourcestate.SourceListener;
import io.listwire.ingest.spool.Spool;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all sources, each in a thread of its own: none waits for another that is slow or fails. */
public final class Schedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final long STOP_WITHIN_SECONDS = 5;

    private final List<Poller> pollers;
    private final ScheduledThreadPoolExecutor executor;

    private Schedule(List<Poller> pollers) {
        this.pollers = pollers;
        executor = new ScheduledThreadPoolExecutor(Math.max(1, pollers.size()), task -> {
            Thread thread = new Thread(task, "listwire-source");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * The schedule of all sources in the settings; nothing is read before {@link #start}.
     *
     * @throws SettingsException where a source has a format that no parser knows
     */
    public static Schedule of(
            IngestSettings settings, Intake intake, Spool spool, Clock clock, SourceListener listener) {
        Fetcher fetcher = new Fetcher(spool, settings.fetch(), clock);
        return new Schedule(settings.sources().stream()
                .map(source -> new Poller(
                        SourceReader.of(source, intake),
                        fetcher,
                        intake,
                        clock,
                        new Pace(source.interval(), settings.fetch().jitterPercent(), new SplittableRandom()),
                        listener))
                .toList());
    }

    /** Reads each source when it is due, and again and again from then on. */
    public void start() {
        pollers.forEach(poller -> schedule(poller, Duration.ZERO));
    }

    private void schedule(Poller poller, Duration delay) {
        try {
            ScheduledFuture<?> unused =
                    executor.schedule(() -> pollAndGoOn(poller), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopping, no further reading");
        }
    }

    private void pollAndGoOn(Poller poller) {
        try {
            schedule(poller, poller.next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets what is being read end for some seconds, then breaks it off. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
