package io.listwire.ingest.schedule;

import io.listwire.ingest.publish.UnavailableException;
import java.util.Optional;

/** What is got and taken in after a source's own content, because that names it. */
interface FollowUp {

    /** Nothing. */
    FollowUp NONE = new FollowUp() {
        @Override
        public boolean isExpected() {
            return false;
        }

        @Override
        public Optional<Exception> run() {
            return Optional.empty();
        }
    };

    /** Whether the content that was last read names any: then the source has to be read as a whole the next time, too. */
    boolean isExpected();

    /**
     * Gets and takes in what is still missing of it.
     *
     * @return why something could not be got, or read; it is tried again the next time
     * @throws UnavailableException where it cannot be published now
     */
    Optional<Exception> run() throws UnavailableException, InterruptedException;
}
