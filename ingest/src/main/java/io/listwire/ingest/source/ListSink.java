package io.listwire.ingest.source;

import io.listwire.schema.PartyDetails;

/**
 * Takes what a {@link ListParser} reads, in the order of the file. Nothing of it counts before the parser has returned
 * without an exception.
 */
public interface ListSink {

    /**
     * One entry.
     *
     * @param list stable id of the list that it stands on
     * @param line line of the file on which it begins, from 1, the header included
     */
    void entry(String list, long line, PartyDetails party);

    /** One row that cannot be read; the rest of the file goes on. */
    void skipped(SkippedRow row);
}
