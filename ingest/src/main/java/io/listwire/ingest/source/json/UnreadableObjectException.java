package io.listwire.ingest.source.json;

/** One object is not what it should be; the rest of the input goes on. */
public final class UnreadableObjectException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public UnreadableObjectException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong, for a person. */
    public String reason() {
        return reason;
    }
}
