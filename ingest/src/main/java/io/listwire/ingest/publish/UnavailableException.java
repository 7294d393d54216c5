package io.listwire.ingest.publish;

import org.jspecify.annotations.Nullable;

/**
 * Kafka or the schema registry cannot take anything now. Nothing of the unit is visible to anybody, unless the
 * transaction's end was not confirmed; handing in the same unit again later publishes what is missing and no more.
 */
public final class UnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
