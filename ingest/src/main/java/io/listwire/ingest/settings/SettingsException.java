package io.listwire.ingest.settings;

import org.jspecify.annotations.Nullable;

/** The settings cannot be used. The message names the key and where its value comes from, and says what to do. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
