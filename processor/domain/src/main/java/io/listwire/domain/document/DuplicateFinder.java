package io.listwire.domain.document;

import java.time.Instant;
import java.util.Optional;

/** Recognises documents that were there before: the same story of another feed, or a corrected version of it. */
public interface DuplicateFinder {

    /**
     * The earlier document that is most like this one; remembers this one for those that come.
     *
     * @param documentId its id; the same id again is a new version of the document and finds its former one
     * @param fingerprint what was made of its text
     * @param at its record time, which may go back
     */
    Optional<Duplicate> findAndRemember(String documentId, Fingerprint fingerprint, Instant at);
}
