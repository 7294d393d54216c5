package io.listwire.standalone.cli;

import com.google.common.base.Throwables;
import java.util.stream.Collectors;

/** Chains of exceptions in one line. */
final class Causes {

    private Causes() {}

    /** The messages from the outermost to the innermost, each once. */
    static String told(Throwable failure) {
        return Throwables.getCausalChain(failure).stream()
                .map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                .distinct()
                .collect(Collectors.joining(": "));
    }
}
