package io.listwire.ingest.intake;

import io.listwire.ingest.publish.Item;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.publish.Unit;
import io.listwire.ingest.source.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An input that could not be taken in at all: a dead letter says so. */
record FailureUnit(Origin origin, Throwable failure, Instant retrievedAt) implements Unit {

    @Override
    public List<Item> items() {
        return List.of();
    }

    @Override
    public boolean sendsAnyway() {
        return true;
    }

    @Override
    public void send(Set<Item> fresh, Outbox outbox) {
        new DeadLetters(origin, null, retrievedAt).put(failure, outbox);
    }
}
