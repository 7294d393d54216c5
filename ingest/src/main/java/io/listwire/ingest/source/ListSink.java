package io.listwire.ingest.source;

import io.listwire.schema.PartyDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes what a {@link ListParser} reads, in the order of the file. */
public interface ListSink {

    /**
     * When the publisher says that it published the file; called once at most.
     *
     * @param at midnight UTC where the publisher gives a day alone
     */
    void published(Instant at);

    /**
     * One entry.
     *
     * @param list stable id of the list that it stands on
     * @param line line of the file on which it begins, from 1, the header included
     */
    void entry(String list, long line, PartyDetails party);

    /**
     * One row that cannot be read; the rest of the file goes on.
     *
     * @param list stable id of the list that it belongs to; null where that cannot be told
     */
    void skipped(@Nullable String list, SkippedRow row);

    /**
     * Something about the file shows that a list in it is not what its publisher meant to publish: a count that does not
     * fit, a missing end mark, two files joined. Its entries are handed on all the same; the list will be held.
     *
     * @param list stable id of the list; null for every list in the file
     * @param reason what is wrong and what to do about it, for a person
     */
    void defect(@Nullable String list, String reason);
}
