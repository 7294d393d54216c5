package io.listwire.ingest.schedule;

import io.listwire.ingest.fetch.Fetched;
import io.listwire.ingest.fetch.Fetcher;
import io.listwire.ingest.fetch.RetryLaterException;
import io.listwire.ingest.intake.Intake;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.log.OneLine;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.sourcestate.SourceHistory;
import io.listwire.ingest.sourcestate.SourceListener;
import io.listwire.schema.SourceOutcome;
import io.listwire.schema.SourceState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one source again and again, and writes down each time how it went; what fails is tried again sooner, at growing
 * intervals. Not thread-safe.
 */
final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final SourceReader reader;
    private final Fetcher fetcher;
    private final Intake intake;
    private final Clock clock;
    private final Pace pace;
    private final SourceListener listener;
    private int failuresToBegin;

    /** False where the dead letter of the last failure could not be written. */
    private boolean told = true;

    private @Nullable SourceHistory history;

    Poller(SourceReader reader, Fetcher fetcher, Intake intake, Clock clock, Pace pace, SourceListener listener) {
        this.reader = reader;
        this.fetcher = fetcher;
        this.intake = intake;
        this.clock = clock;
        this.pace = pace;
        this.listener = listener;
    }

    /** Finds out when the source is to be read, or reads it, and says after which time to come back. */
    Duration next() throws InterruptedException {
        SourceHistory known = history;
        return known == null ? begin() : poll(known);
    }

    private Duration begin() {
        try {
            SourceHistory known = new SourceHistory(
                    reader.source(),
                    reader.parser(),
                    intake.state(reader.source().name()));
            known.last().ifPresent(listener::known);
            history = known;
            return known.wait(clock.instant());
        } catch (UnavailableException e) {
            LOG.warn("{}: not read yet: {}", reader.origin(), OneLine.of(e.getMessage()));
            return pace.afterFailure(++failuresToBegin);
        }
    }

    private Duration poll(SourceHistory known) throws InterruptedException {
        try {
            Fetched fetched = fetcher.fetch(reader.source(), reader.maxBytes(), known.validators());
            return fetched instanceof Fetched.Got got ? take(known, got) : unchanged(known);
        } catch (RetryLaterException e) {
            return failed(known, SourceOutcome.UNREACHABLE, e, backoff(known, e));
        } catch (IOException e) {
            return failed(known, SourceOutcome.UNREACHABLE, e);
        } catch (SourceException e) {
            return failed(known, SourceOutcome.UNREADABLE, e);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(known, SourceOutcome.FAILED, e);
        }
    }

    private Duration unchanged(SourceHistory known) {
        LOG.info("{}: unchanged, says the server", reader.origin());
        Duration wait = pace.afterSuccess();
        Instant now = clock.instant();
        write(known, known.unchanged(now, now.plus(wait)), Optional.empty());
        return wait;
    }

    private Duration take(SourceHistory known, Fetched.Got got) throws InterruptedException {
        Attempt attempt = new Attempt(
                known, got.validators(), clock.instant(), pace.afterSuccess(), pace.afterFailure(known.failures() + 1));
        try (got) {
            IntakeReport report = reader.taking().take(got.input(), noted -> Optional.of(state(attempt, noted)));
            LOG.info("{}: {}", reader.origin(), report.summary());
            remember(known, state(attempt, report));
            return followUp(known, state(attempt, report), attempt.wait(report));
        } catch (UnavailableException e) {
            LOG.warn("{}: not published now, will be tried again: {}", reader.origin(), OneLine.of(e.getMessage()));
            Duration wait = pace.afterFailure(known.failures() + 1);
            Instant now = clock.instant();
            remember(
                    known,
                    known.failed(now, now.plus(wait), SourceOutcome.UNAVAILABLE, String.valueOf(e.getMessage())));
            return wait;
        } catch (SourceException e) {
            return failed(known, SourceOutcome.UNREADABLE, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return failed(known, SourceOutcome.FAILED, e);
        }
    }

    // What the content names may be missing still when this instance ends, so that the next one must see it again.
    private SourceState state(Attempt attempt, IntakeReport report) {
        return (reader.followUp().isExpected() ? attempt.unconditional() : attempt).state(report);
    }

    private Duration followUp(SourceHistory known, SourceState read, Duration wait)
            throws UnavailableException, InterruptedException {
        Optional<Exception> failure = reader.followUp().run();
        if (failure.isEmpty()) {
            return wait;
        }
        String error = String.valueOf(failure.get().getMessage());
        Optional<Throwable> letter =
                told && known.failedLastWith(error) ? Optional.empty() : Optional.of(failure.get());
        Duration soon = backoff(known, failure.get());
        write(known, known.incomplete(read, clock.instant().plus(soon), error), letter);
        return soon;
    }

    // Whoever asks to be left alone is left alone for as long.
    private Duration backoff(SourceHistory known, Exception failure) {
        Duration backoff = pace.afterFailure(known.failures() + 1);
        return failure instanceof RetryLaterException later && later.delay().compareTo(backoff) > 0
                ? later.delay()
                : backoff;
    }

    private Duration failed(SourceHistory known, SourceOutcome outcome, Throwable failure) {
        return failed(known, outcome, failure, pace.afterFailure(known.failures() + 1));
    }

    private Duration failed(SourceHistory known, SourceOutcome outcome, Throwable failure, Duration wait) {
        if (outcome == SourceOutcome.FAILED) {
            LOG.error("{}: failed", reader.origin(), failure);
        } else {
            LOG.warn("{}", OneLine.of(failure.getMessage()));
        }
        String error = outcome == SourceOutcome.FAILED ? failure.toString() : String.valueOf(failure.getMessage());
        // The same failure again and again is told once.
        Optional<Throwable> letter = told && known.failedLastWith(error) ? Optional.empty() : Optional.of(failure);
        Instant now = clock.instant();
        write(known, known.failed(now, now.plus(wait), outcome, error), letter);
        return wait;
    }

    private void write(SourceHistory known, SourceState state, Optional<Throwable> letter) {
        try {
            intake.nothing(reader.origin(), letter, state);
            told = told || letter.isPresent();
        } catch (UnavailableException | SourceException | IOException | RuntimeException e) {
            LOG.warn("{}: state not written: {}", reader.origin(), OneLine.of(e.getMessage()));
            // A failure that nobody was told of is told the next time.
            told = told && letter.isEmpty();
        }
        remember(known, state);
    }

    private void remember(SourceHistory known, SourceState state) {
        history = known.with(state);
        listener.attempted(state);
    }
}
