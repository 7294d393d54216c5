package io.listwire.ingest.intake;

import io.listwire.contract.Topics;
import io.listwire.ingest.publish.PublishReport;
import io.listwire.ingest.publish.Publisher;
import io.listwire.ingest.publish.UnavailableException;
import io.listwire.ingest.publish.WatchedCompanies;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.Publication;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.ScreeningMatch;
import io.listwire.schema.Verdict;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Takes watchlists in: an upload is read to its end before anything of it is published, and published in transactions of
 * thousands of companies; what of it stands there already is not published again. So one that was broken off is sent once
 * more, and goes on where it was. Memory does not grow with what a company holds: about 25 bytes for each in the upload.
 * Thread-safe.
 */
public final class WatchlistIntake {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Publisher publisher;
    private final WatchedCompanies watched;
    private final Clock clock;
    private final ReportedRows reportedRows = new ReportedRows();
    private final Set<String> replacing = new HashSet<>();

    /** @param clock says when an upload was got: the record time of all that comes of it */
    public WatchlistIntake(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
        watched = publisher.watchedCompanies();
    }

    /**
     * Puts companies on a watchlist; those that stand there stay.
     *
     * @throws SourceException where it cannot be read to its end: nothing of it counts
     * @throws UnavailableException where it cannot be published now; sent again, it goes on where it was
     */
    public UploadReport add(Upload upload, UploadProgress progress)
            throws SourceException, UnavailableException, IOException {
        WatchedCompanies.Mark unused = watched.catchUp();
        CheckedUpload checked = CheckedUpload.of(upload, watched, progress);
        UploadChunks chunks = chunks(upload, progress, null, false);
        return publish(checked, chunks, progress, () -> {});
    }

    /**
     * Makes a watchlist what an upload says, companies that are absent from it are taken off: last, so that whoever stands
     * on both is watched all the time. One at a time for each watchlist; exceptions as above.
     */
    public UploadReport replace(Upload upload, Replacing how, UploadProgress progress)
            throws SourceException, UnavailableException, IOException {
        begin(upload.watchlist());
        try {
            WatchedCompanies.Mark mark = watched.catchUp();
            CheckedUpload checked = CheckedUpload.of(upload, watched, progress);
            if (checked.rejectedRows() > 0 && !how.skipUnreadable()) {
                return checked.refused(
                        checked.rejectedRows() + " rows cannot be read, and their companies would be taken"
                                + " off: mend them, or send it with skip-unreadable to leave those companies as they are");
            }
            if (checked.companies() == 0 && !how.allowEmpty()) {
                return checked.refused("there is no company in it: send it with allow-empty to take all off");
            }
            return replace(upload, checked, mark, progress);
        } finally {
            end(upload.watchlist());
        }
    }

    private UploadReport replace(
            Upload upload, CheckedUpload checked, WatchedCompanies.Mark mark, UploadProgress progress)
            throws SourceException, UnavailableException, IOException {
        String watchlist = upload.watchlist();
        int records = (int) Math.min(Integer.MAX_VALUE, checked.companies());
        Publication note = new Publication(
                upload.origin().source(), watchlist, upload.input().sha256(), Math.max(1, records), now());
        UploadChunks chunks = chunks(upload, progress, note, isNoted(watchlist));
        return publish(checked, chunks, progress, () -> {
            if (checked.mayLack(watched.counts().getOrDefault(watchlist, 0L))) {
                progress.enter(UploadProgress.Phase.REMOVING);
                watched.forEachAbsent(watchlist, mark, checked::names, chunks::remove);
            }
        });
    }

    private UploadChunks chunks(
            Upload upload, UploadProgress progress, @Nullable Publication replacement, boolean noted) {
        return new UploadChunks(publisher, upload, now(), reportedRows, progress, replacement, noted);
    }

    private static UploadReport publish(
            CheckedUpload checked, UploadChunks chunks, UploadProgress progress, Removing removing)
            throws SourceException, UnavailableException, IOException {
        try {
            progress.enter(UploadProgress.Phase.PUBLISHING);
            checked.read(chunks);
            removing.remove();
            chunks.end();
            return chunks.report(checked);
        } catch (UploadChunks.StoppedException e) {
            throw e.reason();
        }
    }

    private boolean isNoted(String watchlist) throws UnavailableException, IOException {
        String key = ReplacementNote.key(watchlist);
        AtomicBoolean noted = new AtomicBoolean();
        publisher.tables().forEachLatest(Topics.PUBLICATIONS, key, (found, note) -> {
            if (found.equals(key)) {
                noted.set(true);
            }
        });
        return noted.get();
    }

    /** Takes a company off its watchlist; one that is not on it is unchanged. */
    public IntakeReport remove(Origin origin, String watchlist, String company)
            throws UnavailableException, SourceException, IOException {
        WatchedCompanies.Mark unused = watched.catchUp();
        CompaniesUnit unit = new CompaniesUnit(origin, now());
        unit.remove(DocumentKind.companyKey(watchlist, company));
        PublishReport report = publisher.publish(unit);
        return IntakeReport.of(report, 0, List.of(), InputContent.documents(0));
    }

    /**
     * Publishes what a reviewer finds of a match that holds, and dates it now.
     *
     * @throws UnavailableException where it cannot be published now
     */
    public ScreeningDecision decide(ScreeningMatch match, Verdict verdict, String by, String reason)
            throws UnavailableException, SourceException, IOException {
        WatchedCompany company = match.getCompany();
        ScreeningDecision decision = ScreeningDecision.newBuilder()
                .setWatchlist(company.getWatchlist())
                .setCompany(company.getCompany())
                .setList(match.getList())
                .setPartyId(match.getPartyId())
                .setVerdict(verdict)
                .setBy(by)
                .setReason(reason)
                .setDecidedAt(now())
                .setMatchVersion(match.getVersion().isEmpty() ? null : match.getVersion())
                .build();
        String key = DocumentKind.companyKey(company.getWatchlist(), company.getCompany());
        PublishReport unused =
                publisher.publish(new SingleUnit<>(Topics.SCREENING_DECISIONS, key, decision, decision.getDecidedAt()));
        return decision;
    }

    /**
     * Publishes from which scores on a team wants to be told, and dates it now; exceptions as above.
     *
     * @param chosen with a valid pair of thresholds
     */
    public WatchlistSettings set(WatchlistSettings chosen) throws UnavailableException, SourceException, IOException {
        WatchlistSettings settings =
                WatchlistSettings.newBuilder(chosen).setSetAt(now()).build();
        PublishReport unused = publisher.publish(
                new SingleUnit<>(Topics.WATCHLIST_SETTINGS, settings.getWatchlist(), settings, settings.getSetAt()));
        return settings;
    }

    private void begin(String watchlist) throws UnavailableException {
        long end = System.nanoTime() + WAIT.toNanos();
        synchronized (replacing) {
            while (!replacing.add(watchlist)) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new UnavailableException("another upload replaces " + watchlist + " now", null);
                }
                waitFor(left);
            }
        }
    }

    private void waitFor(long milliseconds) throws UnavailableException {
        try {
            replacing.wait(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted", e);
        }
    }

    private void end(String watchlist) {
        synchronized (replacing) {
            replacing.remove(watchlist);
            replacing.notifyAll();
        }
    }

    // Records have milliseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private interface Removing {
        void remove() throws UnavailableException, IOException;
    }
}
