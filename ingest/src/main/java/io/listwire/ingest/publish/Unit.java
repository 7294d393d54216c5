package io.listwire.ingest.publish;

import io.listwire.ingest.source.SourceException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What goes into one transaction: all of it becomes visible at once, or none of it ever. */
public interface Unit {

    /** What it would publish, each item once. */
    List<Item> items();

    /** When its input was got: the timestamp of all its records. */
    Instant retrievedAt();

    /** The source that it was read from; empty where somebody sent it. */
    default Optional<String> polledSource() {
        return Optional.empty();
    }

    /** True where it has something to send even if no item is new. */
    default boolean sendsAnyway() {
        return false;
    }

    /**
     * Sends the records of the items that are new. Called again from the start where a transaction had to be given up.
     *
     * @throws SourceException where the input turns out not to be fit for publishing: nothing of it is
     */
    void send(Set<Item> fresh, Outbox outbox) throws SourceException, IOException;
}
