package io.listwire.ingest.schedule;

import io.listwire.ingest.fetch.Fetcher;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.log.OneLine;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.source.SourceException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one source again and again; what fails is tried again sooner, at growing intervals. Not thread-safe. */
final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 9;

    private final SourceReader reader;
    private final Fetcher fetcher;
    private final Intake intake;
    private int failures;
    private @Nullable String reported;

    Poller(SourceReader reader, Fetcher fetcher, Intake intake) {
        this.reader = reader;
        this.fetcher = fetcher;
        this.intake = intake;
    }

    /** Reads the source once and says after which time it is to be read again. */
    Duration poll() throws InterruptedException {
        try {
            IntakeReport report = reader.read(fetcher);
            LOG.info("{}: {}", reader.origin(), report.summary());
            failures = 0;
            reported = null;
            return reader.source().interval();
        } catch (UnavailableException e) {
            LOG.warn("{}: not published now, will be tried again: {}", reader.origin(), OneLine.of(e.getMessage()));
        } catch (SourceException | IOException e) {
            LOG.warn("{}", OneLine.of(e.getMessage()));
            report(e);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: failed", reader.origin(), e);
            report(e);
        }
        failures++;
        return retryDelay(failures, reader.source().interval());
    }

    static Duration retryDelay(int failures, Duration interval) {
        Duration grown = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return grown.compareTo(interval) < 0 ? grown : interval;
    }

    // The same failure again and again is told once.
    private void report(Throwable failure) {
        String message = failure.toString();
        if (Objects.equals(message, reported)) {
            return;
        }
        try {
            intake.failed(reader.origin(), failure);
            reported = message;
        } catch (UnavailableException | SourceException | IOException | RuntimeException e) {
            LOG.warn("{}: no dead letter written: {}", reader.origin(), OneLine.of(e.getMessage()));
        }
    }
}
