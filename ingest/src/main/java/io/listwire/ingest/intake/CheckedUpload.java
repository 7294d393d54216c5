package io.listwire.ingest.intake;

import io.listwire.ingest.digest.KeyTable;
import io.listwire.ingest.digest.ShortDigest;
import io.listwire.ingest.publish.WatchedCompanies;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.watchlist.CompanySink;
import io.listwire.ingest.watchlist.DistinctCompanies;
import io.listwire.ingest.watchlist.RejectedRow;
import io.listwire.schema.WatchedCompany;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An upload that was read to its end once: its ids, and what of it cannot be read. Not thread-safe. */
final class CheckedUpload implements CompanySink {

    private static final int SHOWN = 100;

    private final Upload upload;
    private final WatchedCompanies watched;
    private final UploadProgress progress;
    private final KeyTable lines = new KeyTable(1);
    private final KeyTable rejectedIds = new KeyTable(1);
    private final List<RejectedRow> firstRejected = new ArrayList<>();
    private long present;
    private long rejected;
    private long withoutId;

    private CheckedUpload(Upload upload, WatchedCompanies watched, UploadProgress progress) {
        this.upload = upload;
        this.watched = watched;
        this.progress = progress;
    }

    /**
     * Reads it.
     *
     * @throws SourceException where it cannot be read to its end
     */
    static CheckedUpload of(Upload upload, WatchedCompanies watched, UploadProgress progress)
            throws SourceException, IOException {
        CheckedUpload checked = new CheckedUpload(upload, watched, progress);
        checked.read(checked);
        return checked;
    }

    /** Reads it again, and tells the same. */
    void read(CompanySink sink) throws SourceException, IOException {
        try (InputStream in = upload.input().open()) {
            CompanySink distinct = new DistinctCompanies(upload.format().unit(), sink, lines);
            upload.format().parse(in, upload.origin(), upload.watchlist(), distinct);
        }
    }

    @Override
    public void company(long line, WatchedCompany company) {
        progress.row();
        if (watched.contains(upload.watchlist(), ShortDigest.of(company.getCompany()))) {
            present++;
        }
    }

    @Override
    public void rejected(RejectedRow row) {
        progress.rejectedRow();
        rejected++;
        if (firstRejected.size() < SHOWN) {
            firstRejected.add(row);
        }
        row.company().ifPresentOrElse(id -> rejectedIds.put(ShortDigest.of(id), row.line()), () -> withoutId++);
    }

    /** How many companies can be read. */
    long companies() {
        return lines.size();
    }

    long rejectedRows() {
        return rejected;
    }

    /** Whether an id stands in it, of a company or of a row that is none. */
    boolean names(ShortDigest id) {
        return lines.contains(id) || rejectedIds.contains(id);
    }

    /** False where all companies that stand on the watchlist surely stand in the upload. */
    boolean mayLack(long standing) {
        return rejectedIds.size() > 0 || standing > present;
    }

    UploadReport report(long published, long unchanged, long removed) {
        return new UploadReport(published, unchanged, removed, rejected, withoutId, firstRejected, Optional.empty());
    }

    UploadReport refused(String why) {
        return new UploadReport(0, 0, 0, rejected, withoutId, firstRejected, Optional.of(why));
    }
}
