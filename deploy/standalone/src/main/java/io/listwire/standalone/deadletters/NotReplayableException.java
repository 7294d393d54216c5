package io.listwire.standalone.deadletters;

/** A record cannot be put back onto its topic, or must not be; the message says why. */
public final class NotReplayableException extends Exception {

    private static final long serialVersionUID = 1L;

    NotReplayableException(String message) {
        super(message);
    }
}
