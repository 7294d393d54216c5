package io.listwire.ingest.watchlist;

import io.listwire.ingest.source.SkippedRow;
import java.util.Optional;

/**
 * One row of a CSV file, or one object of JSON, that is no company while the rest of the input can be read.
 *
 * @param line line on which it begins, from 1; of JSON its number among the objects, from 1 (the reason says so)
 * @param column title of the column, or name of the field, that is wrong; empty where it is the row as a whole
 * @param reason what is wrong with it, for a person
 * @param raw the row as it came, shortened as {@link SkippedRow#raw()}
 * @param company id of the company that it would be; empty where that cannot be read
 */
public record RejectedRow(long line, Optional<String> column, String reason, String raw, Optional<String> company) {

    /** The same for dead letters. */
    public SkippedRow skipped() {
        return new SkippedRow(line, reason, raw);
    }
}
