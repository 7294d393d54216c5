package io.listwire.ingest.watchlist;

import io.listwire.schema.WatchedCompany;
import java.io.IOException;

/** Takes what is read of a watchlist, in the order of the input. Nothing of it counts before all of it was read. */
public interface CompanySink {

    /**
     * One company.
     *
     * @param line line on which it begins, or its number, as {@link RejectedRow#line()}
     */
    void company(long line, WatchedCompany company) throws IOException;

    /** One row that is none; the rest of the input goes on. */
    void rejected(RejectedRow row) throws IOException;
}
