package io.listwire.ingest.intake;

import io.listwire.schema.SourceState;
import java.util.Optional;

/** What is written of the source itself in the same transaction as what is published of its input. */
@FunctionalInterface
public interface SourceNote {

    /** Writes nothing: for inputs that somebody sends. */
    SourceNote NONE = report -> Optional.empty();

    /**
     * The state of the source, if the input is published as reported. Asked again where a transaction is made anew.
     *
     * @param report how it will be, once the transaction is committed
     */
    Optional<SourceState> after(IntakeReport report);
}
