package io.listwire.ingest.fetch;

import io.listwire.ingest.spool.SpooledInput;

/** What came of fetching a source. */
public sealed interface Fetched {

    /** The server says that it has nothing new. */
    record Unchanged() implements Fetched {}

    /**
     * The bytes.
     *
     * @param input whoever got it closes it
     * @param validators what the next request can be conditional on
     */
    record Got(SpooledInput input, Validators validators) implements Fetched {}
}
