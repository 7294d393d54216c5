package io.listwire.ingest.fetch;

import io.listwire.ingest.spool.SpooledInput;
import java.io.IOException;

/** What came of fetching a source. */
public sealed interface Fetched {

    /** The server says that it has nothing new. */
    record Unchanged() implements Fetched {}

    /**
     * The bytes.
     *
     * @param input closed with it
     * @param validators what the next request can be conditional on
     */
    record Got(SpooledInput input, Validators validators) implements Fetched, AutoCloseable {
        @Override
        public void close() throws IOException {
            input.close();
        }
    }
}
