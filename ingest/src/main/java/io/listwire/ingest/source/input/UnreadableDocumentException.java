package io.listwire.ingest.source.input;

/** One document is not what it should be; the rest of the input goes on. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public UnreadableDocumentException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong, for a person. */
    public String reason() {
        return reason;
    }
}
