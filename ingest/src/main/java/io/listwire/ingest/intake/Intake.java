package io.listwire.ingest.intake;

import io.listwire.ingest.publish.PublishReport;
import io.listwire.ingest.publish.Publisher;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.snapshot.CheckedFile;
import io.listwire.ingest.snapshot.CheckedSnapshot;
import io.listwire.ingest.source.DocumentParser;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.ingest.watchlist.WatchlistParser;
import io.listwire.schema.Decision;
import io.listwire.schema.ListStatus;
import io.listwire.schema.NewsArticle;
import io.listwire.schema.PolicyNotice;
import io.listwire.schema.SnapshotDecision;
import io.listwire.schema.WatchedCompany;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * Takes inputs in: each is read to its end before anything of it is published, and all of it is published in one
 * transaction. Thread-safe.
 */
public final class Intake {

    private final Publisher publisher;
    private final Clock clock;
    private final WatchlistParser watchlists = new WatchlistParser();
    private final ReportedRows reportedRows = new ReportedRows();

    /** @param clock says when an input was got: the record time of all that comes of it */
    public Intake(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Takes in a file of lists.
     *
     * @param only id of the one list that it may hold; empty: whichever it holds
     * @throws SourceException where it cannot be read, holds no entry, or another list
     * @throws UnavailableException where it cannot be published now
     */
    public IntakeReport lists(SpooledInput input, Origin origin, ListParser parser, Optional<String> only)
            throws SourceException, UnavailableException, IOException {
        return only.isPresent() ? oneList(input, origin, parser, only.get()) : wholeSource(input, origin, parser);
    }

    private IntakeReport oneList(SpooledInput input, Origin origin, ListParser parser, String only)
            throws SourceException, UnavailableException, IOException {
        CheckedFile file = CheckedFile.check(input, parser, origin, now());
        requireWhole(file);
        requireOnly(only, file);
        return publish(file, List.of());
    }

    /** Lists that the source published before and that are not in it any more are told as absent, never as empty. */
    private IntakeReport wholeSource(SpooledInput input, Origin origin, ListParser parser)
            throws SourceException, UnavailableException, IOException {
        Instant retrievedAt = now();
        Set<String> expected = publisher.listsOf(origin.source());
        try {
            CheckedFile file = CheckedFile.check(input, parser, origin, retrievedAt);
            return publish(file, file.absent(expected));
        } catch (SourceException e) {
            CheckedFile unread = CheckedFile.unread(input, parser, origin, retrievedAt, e);
            IntakeReport unused = publish(unread, unread.absent(expected));
            throw e;
        }
    }

    private IntakeReport publish(CheckedFile file, List<CheckedSnapshot> absent)
            throws SourceException, UnavailableException, IOException {
        PublishReport report = publisher.publish(new SnapshotsUnit(file, absent));
        return IntakeReport.of(report, file.skippedRows(), file.firstSkippedRows());
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
        PublishReport unused = publisher.publish(new DecisionUnit(made));
        return made;
    }

    /** Takes in news; exceptions as for lists. */
    public IntakeReport news(SpooledInput input, Origin origin, DocumentParser<NewsArticle> parser)
            throws SourceException, UnavailableException, IOException {
        return documents(DocumentKind.NEWS, input, origin, parser);
    }

    /** Takes in notices; exceptions as for lists. */
    public IntakeReport notices(SpooledInput input, Origin origin, DocumentParser<PolicyNotice> parser)
            throws SourceException, UnavailableException, IOException {
        return documents(DocumentKind.NOTICES, input, origin, parser);
    }

    private <V extends SpecificRecord> IntakeReport documents(
            DocumentKind<V> kind, SpooledInput input, Origin origin, DocumentParser<V> parser)
            throws SourceException, UnavailableException, IOException {
        Collected<V> collected = new Collected<>(kind);
        Instant retrievedAt = now();
        try (InputStream in = input.open()) {
            parser.parse(in, origin, retrievedAt, collected);
        }
        return publish(kind, origin, retrievedAt, collected);
    }

    /**
     * Takes in companies of a watchlist, as JSON; exceptions as for lists.
     *
     * @param watchlist id of the watchlist
     */
    public IntakeReport companies(SpooledInput input, Origin origin, String watchlist)
            throws SourceException, UnavailableException, IOException {
        Collected<WatchedCompany> collected = new Collected<>(DocumentKind.COMPANIES);
        try (InputStream in = input.open()) {
            watchlists.parse(in, origin, watchlist, collected);
        }
        return publish(DocumentKind.COMPANIES, origin, now(), collected);
    }

    private <V extends SpecificRecord> IntakeReport publish(
            DocumentKind<V> kind, Origin origin, Instant retrievedAt, Collected<V> collected)
            throws SourceException, UnavailableException, IOException {
        List<SkippedRow> skipped = collected.skippedRows();
        List<SkippedRow> unreported = reportedRows.unreported(origin, skipped);
        PublishReport report = publisher.publish(new DocumentsUnit<>(kind, origin, retrievedAt, collected, unreported));
        reportedRows.remember(origin, unreported);
        return IntakeReport.of(report, skipped.size(), skipped);
    }

    /** Takes a company off its watchlist, also one that Listwire does not know of. */
    public IntakeReport removeCompany(Origin origin, String watchlist, String company)
            throws UnavailableException, SourceException, IOException {
        String key = DocumentKind.companyKey(watchlist, company);
        return IntakeReport.of(publisher.publish(new RemovalUnit(key, origin.source(), now())), 0, List.of());
    }

    /** Writes down that an input could not be taken in. */
    public void failed(Origin origin, Throwable failure) throws UnavailableException, SourceException, IOException {
        publisher.publish(new FailureUnit(origin, failure, now()));
    }

    // Records have milliseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
