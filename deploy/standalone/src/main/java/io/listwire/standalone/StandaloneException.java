package io.listwire.standalone;

/** The one-process edition cannot start or go on. The message says why, and what to do about it. */
public final class StandaloneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StandaloneException(String message) {
        super(message);
    }

    public StandaloneException(String message, Throwable cause) {
        super(message, cause);
    }
}
