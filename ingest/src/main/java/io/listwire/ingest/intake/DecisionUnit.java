package io.listwire.ingest.intake;

import io.listwire.contract.Topics;
import io.listwire.ingest.publish.Item;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.publish.Unit;
import io.listwire.schema.SnapshotDecision;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a person decides about a held snapshot. A second decision about the same one finds it no longer held. */
record DecisionUnit(SnapshotDecision decision) implements Unit {

    @Override
    public List<Item> items() {
        return List.of();
    }

    @Override
    public Instant retrievedAt() {
        return decision.getDecidedAt();
    }

    @Override
    public boolean sendsAnyway() {
        return true;
    }

    @Override
    public void send(Set<Item> fresh, Outbox outbox) {
        outbox.put(Topics.SNAPSHOT_DECISIONS, decision.getList(), decision);
    }
}
