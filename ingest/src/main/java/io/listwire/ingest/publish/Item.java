package io.listwire.ingest.publish;

import java.util.Optional;

/**
 * One thing that is published as a whole and remembered: it is new as long as nothing with that content was published
 * last under its key.
 *
 * @param kind what sort of thing it is, the prefix of its key
 * @param id a list's id, a document's id or watchlist/company
 * @param source name of its source, or the sender's name for itself
 * @param digest SHA-256 of its content, 64 lower-case hexadecimal digits
 * @param records records that it is made of, 1 and more
 */
public record Item(Kind kind, String id, String source, String digest, int records) {

    /** What sort of thing is published. */
    public enum Kind {
        /** A snapshot of a restriction list. */
        SNAPSHOT("snapshot"),
        /** A news article or a policy notice. */
        DOCUMENT("document"),
        /** The full text of a policy notice, which comes beside the notice itself: neither is news for the other. */
        FULL_TEXT("full-text"),
        /** A watched company: its own topic remembers it. */
        COMPANY("company");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** Key of the publication record of that id. */
        String key(String id) {
            return prefix + ":" + id;
        }

        /** The id in a key of this kind; empty where the key is of another. */
        Optional<String> idIn(String key) {
            String start = key("");
            return key.startsWith(start) ? Optional.of(key.substring(start.length())) : Optional.empty();
        }
    }

    /** Key of its publication record. */
    public String key() {
        return kind.key(id);
    }
}
