package io.listwire.ingest.schedule;

import io.listwire.ingest.fetch.Validators;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.sourcestate.SourceHistory;
import io.listwire.schema.SourceState;
import java.time.Duration;
import java.time.Instant;

/**
 * One time that a source was got.
 *
 * @param known what was known of the source before
 * @param validators what the server gave to tell what was got by
 * @param at when it was got
 * @param afterSuccess time to the next attempt if it is read to its end
 * @param afterFailure time to the next attempt if it breaks off
 */
record Attempt(SourceHistory known, Validators validators, Instant at, Duration afterSuccess, Duration afterFailure) {

    /** The state of the source, if that becomes of what was got. */
    SourceState state(IntakeReport report) {
        Instant next = at.plus(wait(report));
        return report.content()
                .brokenOff()
                .map(SourceException::getMessage)
                .map(error -> known.brokenOff(at, next, report, error))
                .orElseGet(() -> known.read(at, next, report, validators));
    }

    /** The same, as if the server had given nothing to tell it by: the next request gets the whole. */
    Attempt unconditional() {
        return new Attempt(known, Validators.NONE, at, afterSuccess, afterFailure);
    }

    Duration wait(IntakeReport report) {
        return report.content().brokenOff().isPresent() ? afterFailure : afterSuccess;
    }
}
