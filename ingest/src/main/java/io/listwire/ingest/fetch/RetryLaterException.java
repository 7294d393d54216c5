package io.listwire.ingest.fetch;

import java.io.IOException;
import java.time.Duration;

/** The server asks to be left alone for a while. */
public final class RetryLaterException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Duration delay;

    RetryLaterException(String message, Duration delay) {
        super(message);
        this.delay = delay;
    }

    /** How long, a day at most. */
    public Duration delay() {
        return delay;
    }
}
