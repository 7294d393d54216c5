package io.listwire.ingest.intake;

import io.listwire.ingest.watchlist.RejectedRow;
import java.util.List;
import java.util.Optional;

/**
 * What became of an upload.
 *
 * @param published companies that were new or have changed, and are published
 * @param unchanged companies that stood there with the same content
 * @param removed companies that were taken off
 * @param rejected rows or objects that cannot be read
 * @param withoutId those of them that have not even a readable id
 * @param firstRejected the first of them, at most a hundred
 * @param refused why nothing was taken in; empty where it was
 */
public record UploadReport(
        long published,
        long unchanged,
        long removed,
        long rejected,
        long withoutId,
        List<RejectedRow> firstRejected,
        Optional<String> refused) {

    public UploadReport {
        firstRejected = List.copyOf(firstRejected);
    }

    /** For a log: what became of it, in words. */
    public String summary() {
        return refused.map(why -> "refused: " + why)
                .orElse(published + " published, " + unchanged + " unchanged, " + removed + " removed, " + rejected
                        + " skipped");
    }
}
