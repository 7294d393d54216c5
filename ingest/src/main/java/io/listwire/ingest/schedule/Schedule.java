package io.listwire.ingest.schedule;

import io.listwire.ingest.fetch.Fetcher;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.publish.SourceReading;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.sourcestate.SourceListener;
import io.listwire.ingest.spool.Spool;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the sources that are this instance's, each in a thread of its own: none waits for another that is slow or fails. */
public final class Schedule implements SourceReading, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final Duration TO_HAND_OVER = Duration.ofSeconds(60);
    private static final Duration TO_CLOSE = Duration.ofSeconds(5);

    private final Map<String, Supplier<Poller>> pollers;
    private final SourceListener listener;
    private final ScheduledThreadPoolExecutor executor;
    private final Map<String, ReadingLoop> loops = new HashMap<>();
    private volatile Duration patience = TO_HAND_OVER;

    private Schedule(Map<String, Supplier<Poller>> pollers, SourceListener listener) {
        this.pollers = pollers;
        this.listener = listener;
        executor = new ScheduledThreadPoolExecutor(Math.max(1, pollers.size()), task -> {
            Thread thread = new Thread(task, "listwire-source");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * The schedule of all sources in the settings; nothing is read before {@link #begin}.
     *
     * @throws SettingsException where a source has a format that no parser knows
     */
    public static Schedule of(
            IngestSettings settings, Intake intake, Spool spool, Clock clock, SourceListener listener) {
        Fetcher fetcher = new Fetcher(spool, settings.fetch(), clock);
        List<SourceReader> readers = settings.sources().stream()
                .map(source -> SourceReader.of(source, intake, fetcher))
                .toList();
        return new Schedule(
                readers.stream()
                        .collect(Collectors.toMap(
                                reader -> reader.source().name(),
                                reader -> () -> new Poller(
                                        reader,
                                        fetcher,
                                        intake,
                                        clock,
                                        pace(reader.source(), settings.fetch().jitterPercent()),
                                        listener))),
                listener);
    }

    private static Pace pace(SourceSettings source, int jitterPercent) {
        return new Pace(source.interval(), jitterPercent, new SplittableRandom());
    }

    /** The names of all sources. */
    public Set<String> sources() {
        return pollers.keySet();
    }

    /** Reads each of these sources when it is due, and again and again from then on. */
    @Override
    public synchronized void begin(Set<String> sources) {
        for (String source : sources) {
            ReadingLoop loop =
                    new ReadingLoop(Objects.requireNonNull(pollers.get(source)).get(), executor);
            loops.put(source, loop);
            loop.start();
        }
        LOG.info("Reading {} here", sources.isEmpty() ? "none" : String.join(", ", sources));
    }

    /** Lets what is being read of these end, then breaks it off. */
    @Override
    public synchronized void end(Set<String> sources) {
        List<ReadingLoop> ending =
                sources.stream().map(loops::remove).filter(Objects::nonNull).toList();
        ending.forEach(ReadingLoop::stop);
        try {
            long limit = System.nanoTime() + patience.toNanos();
            for (ReadingLoop loop : ending) {
                if (!loop.awaitEnd(Duration.ofNanos(Math.max(0, limit - System.nanoTime())))) {
                    loop.interrupt();
                    LOG.info("Broke off the reading of a source: {}", loop.awaitEnd(TO_CLOSE) ? "ended" : "goes on");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sources.forEach(listener::released);
    }

    /** From now on {@link #end} waits for some seconds only. */
    public void hurry() {
        patience = TO_CLOSE;
    }

    /** Breaks off whatever is still being read. */
    @Override
    public synchronized void close() {
        hurry();
        end(Set.copyOf(loops.keySet()));
        executor.shutdownNow();
    }
}
