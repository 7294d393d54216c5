package io.listwire.ingest.sourcestate;

import io.listwire.ingest.fetch.Validators;
import io.listwire.ingest.intake.IntakeReport;
import io.listwire.ingest.log.OneLine;
import io.listwire.ingest.settings.SourceSettings;
import io.listwire.schema.SourceOutcome;
import io.listwire.schema.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a source before an attempt, and what will be known after it.
 *
 * @param parser name and version of the parser that reads it; empty for documents
 * @param last how the last attempt went, by whichever instance; empty before the first
 */
public record SourceHistory(SourceSettings source, Optional<String> parser, Optional<SourceState> last) {

    private static final Duration LONGEST_PUT_OFF = Duration.ofDays(1);

    /** The same with another attempt made. */
    public SourceHistory with(SourceState state) {
        return new SourceHistory(source, parser, Optional.of(state));
    }

    /** What the next request can be conditional on: nothing where the same bytes might be read differently now. */
    public Validators validators() {
        return last.filter(this::isOfTheSameReading)
                .map(state -> new Validators(state.getETag(), state.getLastModified()))
                .orElse(Validators.NONE);
    }

    private boolean isOfTheSameReading(SourceState state) {
        return isOfTheSameAddress(state) && state.getParser().equals(parser);
    }

    private boolean isOfTheSameAddress(SourceState state) {
        return state.getAddress().equals(source.address()) && state.getKind().equals(kind());
    }

    /**
     * How long the first attempt after a start is to wait, zero and more: a publisher is not asked again just because
     * this instance was started, but files are read at once.
     */
    public Duration wait(Instant now) {
        boolean asksAServer =
                source.addresses().stream().map(SourceSettings::uri).anyMatch(Optional::isPresent);
        return last.filter(state -> asksAServer)
                .filter(this::isOfTheSameAddress)
                // A new parser must see it soon; what cannot be got it need not wait for.
                .filter(state -> state.getFailures() > 0 || isOfTheSameReading(state))
                .flatMap(SourceState::getNextAttemptAt)
                .map(next -> Duration.between(now, next))
                .filter(wait -> !wait.isNegative())
                .map(this::bounded)
                .orElse(Duration.ZERO);
    }

    // The interval may have been set shorter since, and clocks may differ.
    private Duration bounded(Duration wait) {
        Duration longest = failures() == 0 ? source.interval() : LONGEST_PUT_OFF;
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Attempts that failed since the last success. */
    public int failures() {
        return last.map(SourceState::getFailures).orElse(0);
    }

    /** True where the last attempt failed in just that way. */
    public boolean failedLastWith(String error) {
        return failures() > 0
                && last.flatMap(SourceState::getLastError)
                        .filter(shortened(error)::equals)
                        .isPresent();
    }

    /** The publisher has said that there is nothing new. */
    public SourceState unchanged(Instant at, Instant nextAttemptAt) {
        return begun(at, nextAttemptAt)
                .setOutcome(SourceOutcome.UNCHANGED)
                .setLastSuccessAt(at)
                .setFailures(0)
                .build();
    }

    /** It was got and read to its end. */
    public SourceState read(Instant at, Instant nextAttemptAt, IntakeReport report, Validators validators) {
        SourceState.Builder state = begun(at, nextAttemptAt)
                .setOutcome(report.published() > 0 ? SourceOutcome.PUBLISHED : SourceOutcome.UNCHANGED)
                .setLastSuccessAt(at)
                .setPublisherDate(report.content().publishedAt().orElse(null))
                .setRecords(report.content().records())
                .setSkippedRows(report.skippedRows())
                .setFailures(0)
                .setETag(validators.eTag().orElse(null))
                .setLastModified(validators.lastModified().orElse(null))
                .setParser(parser.orElse(null));
        if (report.published() > 0) {
            state.setLastPublishedAt(at);
        }
        return state.build();
    }

    /** It was read as far as it went, and what was read is published. */
    public SourceState brokenOff(Instant at, Instant nextAttemptAt, IntakeReport report, String error) {
        SourceState.Builder state = SourceState.newBuilder(failed(at, nextAttemptAt, SourceOutcome.UNREADABLE, error))
                .setPublisherDate(report.content().publishedAt().orElse(null))
                .setRecords(report.content().records())
                .setSkippedRows(report.skippedRows());
        if (report.published() > 0) {
            state.setLastPublishedAt(at);
        }
        return state.build();
    }

    /** The attempt failed: whatever is known of the time before stays. */
    public SourceState failed(Instant at, Instant nextAttemptAt, SourceOutcome outcome, String error) {
        SourceState.Builder state = begun(at, nextAttemptAt)
                .setOutcome(outcome)
                .setFailures(failures() + 1)
                .setLastError(shortened(error));
        if (outcome == SourceOutcome.UNREADABLE) {
            // That it has not changed since would be no good news.
            state.setETag(null).setLastModified(null);
        }
        return state.build();
    }

    /** It was read and published, but something that it names could not be got. */
    public SourceState incomplete(SourceState read, Instant nextAttemptAt, String error) {
        return SourceState.newBuilder(read)
                .setNextAttemptAt(milliseconds(nextAttemptAt))
                .setOutcome(SourceOutcome.UNREACHABLE)
                .setFailures(failures() + 1)
                .setLastError(shortened(error))
                .build();
    }

    private static String shortened(String error) {
        return OneLine.of(error);
    }

    private SourceState.Builder begun(Instant at, Instant nextAttemptAt) {
        SourceState.Builder state = last.map(SourceState::newBuilder)
                .orElseGet(SourceState::newBuilder)
                .setSource(source.name());
        if (last.filter(this::isOfTheSameReading).isEmpty()) {
            state.setETag(null).setLastModified(null);
        }
        return state.setKind(kind())
                .setAddress(source.address())
                .setLastAttemptAt(milliseconds(at))
                .setNextAttemptAt(milliseconds(nextAttemptAt));
    }

    private static Instant milliseconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private String kind() {
        return source.kind().name().toLowerCase(Locale.ROOT);
    }
}
