package io.listwire.ingest.intake;

import io.listwire.ingest.publish.Item;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.publish.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Nothing but what is written along with it. */
record NothingUnit(Instant retrievedAt) implements Unit {

    @Override
    public List<Item> items() {
        return List.of();
    }

    @Override
    public void send(Set<Item> fresh, Outbox outbox) {}
}
