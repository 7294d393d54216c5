package io.listwire.ingest.intake;

import io.listwire.schema.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Says that a watchlist is being replaced, in more than one transaction: as long as it stands in the memory of what was
 * published, the watchlist is neither what it was nor what it is to be.
 *
 * @param publication what replaces it, with the SHA-256 of its bytes; null where that has ended
 */
public record ReplacementNote(String watchlist, @Nullable Publication publication) {

    private static final String PREFIX = "replacement:";

    /** Key of the note of a watchlist. */
    public static String key(String watchlist) {
        return PREFIX + watchlist;
    }

    String key() {
        return key(watchlist);
    }
}
