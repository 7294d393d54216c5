package io.listwire.ingest.intake;

import io.listwire.ingest.digest.AvroDigester;
import io.listwire.ingest.publish.PublishReport;
import io.listwire.ingest.publish.Publisher;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.watchlist.CompanySink;
import io.listwire.ingest.watchlist.RejectedRow;
import io.listwire.schema.Publication;
import io.listwire.schema.WatchedCompany;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes an upload in transactions of a bounded size, other inputs in between. Not thread-safe. */
final class UploadChunks implements CompanySink {

    private static final int MOST_LETTERS = 10_000;

    private final Publisher publisher;
    private final Upload upload;
    private final Instant retrievedAt;
    private final ReportedRows reportedRows;
    private final UploadProgress progress;
    private final @Nullable Publication replacement;
    private final AvroDigester<WatchedCompany> digester = new AvroDigester<>(WatchedCompany.class);
    private CompaniesUnit unit;
    private boolean noted;
    private int letters;
    private long published;
    private long unchanged;
    private long removed;

    /**
     * @param replacement said of it while it replaces the watchlist; null where it does not
     * @param noted whether a replacement that was broken off has left such a note
     */
    UploadChunks(
            Publisher publisher,
            Upload upload,
            Instant retrievedAt,
            ReportedRows reportedRows,
            UploadProgress progress,
            @Nullable Publication replacement,
            boolean noted) {
        this.publisher = publisher;
        this.upload = upload;
        this.retrievedAt = retrievedAt;
        this.reportedRows = reportedRows;
        this.progress = progress;
        this.replacement = replacement;
        this.noted = noted;
        unit = new CompaniesUnit(upload.origin(), retrievedAt);
    }

    @Override
    public void company(long line, WatchedCompany company) throws IOException {
        String key = DocumentKind.companyKey(upload.watchlist(), company.getCompany());
        String digest = digester.hex(company);
        progress.companyDone();
        if (publisher.watchedCompanies().holds(key, digest)) {
            unchanged++;
            return;
        }
        unit.put(key, company, digest, digester.lastSize());
        publishIfFull();
    }

    @Override
    public void rejected(RejectedRow row) throws IOException {
        if (letters < MOST_LETTERS) {
            reportedRows.unreported(upload.origin(), List.of(row.skipped())).forEach(unit::letter);
            letters++;
            publishIfFull();
        }
    }

    void remove(String key) throws IOException {
        unit.remove(key);
        publishIfFull();
    }

    private void publishIfFull() throws IOException {
        if (unit.isFull()) {
            if (replacement != null && !noted) {
                unit.note(new ReplacementNote(upload.watchlist(), replacement));
                noted = true;
            }
            publish();
        }
    }

    /** Publishes the rest. */
    void end() throws IOException {
        if (replacement != null && noted) {
            unit.note(new ReplacementNote(upload.watchlist(), null));
        }
        if (!unit.isEmpty() || unit.sendsAnyway()) {
            publish();
        }
    }

    private void publish() throws IOException {
        try {
            PublishReport unused = publisher.publish(unit);
        } catch (UnavailableException e) {
            throw new StoppedException(e);
        } catch (SourceException e) {
            throw new IllegalStateException("companies were checked before", e);
        }
        published += unit.published();
        removed += unit.removed();
        unchanged += unit.unchanged();
        reportedRows.remember(upload.origin(), unit.letters());
        unit = new CompaniesUnit(upload.origin(), retrievedAt);
    }

    UploadReport report(CheckedUpload checked) {
        return checked.report(published, unchanged, removed);
    }

    /** Carries out of the parsers that it cannot be published now. */
    static final class StoppedException extends IOException {

        private static final long serialVersionUID = 1L;

        private final UnavailableException reason;

        StoppedException(UnavailableException reason) {
            super(reason.getMessage(), reason);
            this.reason = reason;
        }

        UnavailableException reason() {
            return reason;
        }
    }
}
