package io.listwire.ingest.source;

/**
 * An input as a whole cannot be taken in: nothing of it may be published, what the sink has got already included.
 *
 * <p>The message names the source, the place in it, what is wrong and what to do about it.
 */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong, coarsely: for whoever must answer the sender. */
    public enum Kind {
        /** It breaks the rules of its own syntax or encoding: no CSV, no JSON, no XML, no UTF-8. */
        MALFORMED,
        /** It ends too early: the transfer broke off, or the file was not written to its end. */
        TRUNCATED,
        /** It is well-formed, but not laid out as this format is. */
        UNEXPECTED_LAYOUT,
        /** It, or one record of it, is larger than the limits allow. */
        TOO_LARGE
    }

    private final Kind kind;

    /**
     * @param place where in the input, such as {@code line 12}
     * @param problem what is wrong
     * @param remedy what the reader of the message can do
     */
    public SourceException(Kind kind, Origin origin, String place, String problem, String remedy) {
        super(origin + ", " + place + ": " + problem + "; " + remedy);
        this.kind = kind;
    }

    /** What is wrong, coarsely. */
    public Kind kind() {
        return kind;
    }
}
