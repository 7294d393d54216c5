package io.listwire.ingest.source;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches the exception that refuses an input. */
public final class Rejections {

    private Rejections() {}

    public static SourceException rejection(ThrowingCallable parsing) {
        SourceException rejection = catchThrowableOfType(SourceException.class, parsing);
        if (rejection == null) {
            throw new AssertionError("the input was not refused");
        }
        return rejection;
    }
}
