package io.listwire.ingest.source.input;

import io.listwire.ingest.source.SourceException;
import java.io.IOException;
import java.util.Optional;

/** Carries a {@link SourceException} out of a stream or reader, through a library that only knows IOException. */
public final class RejectedInputException extends IOException {

    private static final long serialVersionUID = 1L;

    private final SourceException rejection;

    public RejectedInputException(SourceException rejection) {
        super(rejection.getMessage(), rejection);
        this.rejection = rejection;
    }

    /** The rejection that lies somewhere beneath an exception of a library; empty where there is none. */
    public static Optional<SourceException> beneath(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedInputException rejected) {
                return Optional.of(rejected.rejection);
            }
        }
        return Optional.empty();
    }
}
