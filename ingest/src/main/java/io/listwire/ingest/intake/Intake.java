package io.listwire.ingest.intake;

import io.listwire.contract.Topics;
import io.listwire.ingest.publish.PublishReport;
import io.listwire.ingest.publish.Publisher;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.publish.Unit;
import io.listwire.ingest.snapshot.CheckedFile;
import io.listwire.ingest.snapshot.CheckedSnapshot;
import io.listwire.ingest.source.DocumentParser;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.schema.Decision;
import io.listwire.schema.ListStatus;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PolicyNotice;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.SourceState;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * Takes inputs in: each is read to its end before anything of it is published, and all of it is published in one
 * transaction. Thread-safe.
 */
public final class Intake {

    private final Publisher publisher;
    private final Clock clock;
    private final ReportedRows reportedRows = new ReportedRows();

    /** @param clock says when an input was got: the record time of all that comes of it */
    public Intake(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Takes in a list that somebody sends.
     *
     * @param only id of the one list that it may hold
     * @throws SourceException where it cannot be read, holds no entry, or another list
     * @throws UnavailableException where it cannot be published now
     */
    public IntakeReport list(SpooledInput input, Origin origin, ListParser parser, String only)
            throws SourceException, UnavailableException, IOException {
        CheckedFile file = CheckedFile.check(input, parser, origin, now());
        requireWhole(file);
        requireOnly(only, file);
        return publish(file, List.of(), SourceNote.NONE);
    }

    /**
     * Takes in whichever lists a source holds. Those that it held before and that are not in it any more are told as
     * absent, never as empty; where it breaks off, what was read by then is published all the same.
     *
     * @param note what is written of the source along with them
     * @throws SourceException where nothing can be read, or it holds no entry
     * @throws UnavailableException where it cannot be published now
     */
    public IntakeReport lists(SpooledInput input, Origin origin, ListParser parser, SourceNote note)
            throws SourceException, UnavailableException, IOException {
        Instant retrievedAt = now();
        Set<String> expected = publisher.listsOf(origin.source());
        try {
            CheckedFile file = CheckedFile.check(input, parser, origin, retrievedAt);
            return publish(file, file.absent(expected), note);
        } catch (SourceException e) {
            CheckedFile unread = CheckedFile.unread(input, parser, origin, retrievedAt, e);
            IntakeReport unused = publish(unread, unread.absent(expected), note);
            throw e;
        }
    }

    private IntakeReport publish(CheckedFile file, List<CheckedSnapshot> absent, SourceNote note)
            throws SourceException, UnavailableException, IOException {
        return publish(
                new SnapshotsUnit(file, absent),
                note,
                report -> IntakeReport.of(report, file.skippedRows(), file.firstSkippedRows(), InputContent.of(file)));
    }

    private IntakeReport publish(Unit unit, SourceNote note, Function<PublishReport, IntakeReport> reported)
            throws SourceException, UnavailableException, IOException {
        return reported.apply(publisher.publish(new NotedUnit(unit, reported.andThen(note::after))));
    }

    // Who sends a list is told at once that it is broken; what is polled goes on as far as it can be read.
    private static void requireWhole(CheckedFile file) throws SourceException {
        if (file.brokenOff().isPresent()) {
            throw file.brokenOff().get();
        }
    }

    private static void requireOnly(String only, CheckedFile file) throws SourceException {
        List<String> others = file.snapshots().stream()
                .map(CheckedSnapshot::list)
                .filter(list -> !list.equals(only))
                .toList();
        if (!others.isEmpty()) {
            throw new SourceException(
                    SourceException.Kind.UNEXPECTED_LAYOUT,
                    file.origin(),
                    "whole file",
                    "it holds rows of " + String.join(", ", others) + ", not of " + only + " alone",
                    "send the rows of " + only + " only");
        }
    }

    /**
     * Where each list stands, by its id.
     *
     * @throws UnavailableException where Kafka does not say so now
     */
    public Map<String, ListStatus> listStatuses() throws UnavailableException {
        return publisher.listStatuses();
    }

    /**
     * Publishes what a person decides about a held snapshot.
     *
     * @throws UnavailableException where it cannot be published now
     */
    public SnapshotDecision decide(String list, String snapshotId, Decision decision, String by, String reason)
            throws UnavailableException, SourceException, IOException {
        SnapshotDecision made = new SnapshotDecision(list, snapshotId, decision, by, reason, now());
        PublishReport unused =
                publisher.publish(new SingleUnit<>(Topics.SNAPSHOT_DECISIONS, list, made, made.getDecidedAt()));
        return made;
    }

    /** Takes in news; exceptions and note as for lists. */
    public IntakeReport news(SpooledInput input, Origin origin, DocumentParser<NewsArticle> parser, SourceNote note)
            throws SourceException, UnavailableException, IOException {
        return documents(DocumentKind.NEWS, input, origin, parser, note);
    }

    /** Takes in notices; exceptions and note as for lists. */
    public IntakeReport notices(SpooledInput input, Origin origin, DocumentParser<PolicyNotice> parser, SourceNote note)
            throws SourceException, UnavailableException, IOException {
        return documents(DocumentKind.NOTICES, input, origin, parser, note);
    }

    /**
     * Whether the full text of that notice was taken in before, by whichever instance.
     *
     * @throws UnavailableException where Kafka does not say so now
     */
    public boolean hasFullText(String source, String documentId) throws UnavailableException {
        return publisher.hasFullText(source, documentId);
    }

    private <V extends SpecificRecord> IntakeReport documents(
            DocumentKind<V> kind, SpooledInput input, Origin origin, DocumentParser<V> parser, SourceNote note)
            throws SourceException, UnavailableException, IOException {
        Collected<V> collected = new Collected<>(kind);
        Instant retrievedAt = now();
        try (InputStream in = input.open()) {
            parser.parse(in, origin, retrievedAt, collected);
        }
        return publish(kind, origin, retrievedAt, collected, note);
    }

    private <V extends SpecificRecord> IntakeReport publish(
            DocumentKind<V> kind, Origin origin, Instant retrievedAt, Collected<V> collected, SourceNote note)
            throws SourceException, UnavailableException, IOException {
        List<SkippedRow> skipped = collected.skippedRows();
        List<SkippedRow> unreported = reportedRows.unreported(origin, skipped);
        IntakeReport report = publish(
                new DocumentsUnit<>(kind, origin, retrievedAt, collected, unreported),
                note,
                published -> IntakeReport.of(
                        published,
                        skipped.size(),
                        skipped,
                        InputContent.documents(collected.values().size())));
        reportedRows.remember(origin, unreported);
        return report;
    }

    /**
     * Writes down that nothing could be taken in of a source's input, and where the source stands now.
     *
     * @param letter why, for the dead letters; empty where it was told before
     */
    public void nothing(Origin origin, Optional<Throwable> letter, SourceState state)
            throws UnavailableException, SourceException, IOException {
        Instant now = now();
        Unit unit = letter.<Unit>map(failure -> new FailureUnit(origin, failure, now))
                .orElseGet(() -> new NothingUnit(now));
        PublishReport unused = publisher.publish(new NotedUnit(unit, report -> Optional.of(state)));
    }

    /**
     * Where a source stands, by this instance or another; empty where it was never read.
     *
     * @throws UnavailableException where Kafka does not say so now
     */
    public Optional<SourceState> state(String source) throws UnavailableException {
        return publisher.sourceState(source);
    }

    // Records have milliseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
