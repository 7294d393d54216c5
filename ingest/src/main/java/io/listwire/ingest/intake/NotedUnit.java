package io.listwire.ingest.intake;

import io.listwire.contract.Topics;
import io.listwire.ingest.publish.Item;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.publish.PublishReport;
import io.listwire.ingest.publish.Unit;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.SourceState;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A unit together with the state of the source that it came from. Not thread-safe. */
final class NotedUnit implements Unit {

    private final Unit unit;
    private final Function<PublishReport, Optional<SourceState>> note;

    /** A transaction that is in doubt may turn out to be committed: what was in it is published by this unit. */
    private final Set<Item> sent = new HashSet<>();

    /** @param note the state of the source, if the unit is published as reported; empty where it comes from none */
    NotedUnit(Unit unit, Function<PublishReport, Optional<SourceState>> note) {
        this.unit = unit;
        this.note = note;
    }

    @Override
    public List<Item> items() {
        return unit.items();
    }

    @Override
    public Instant retrievedAt() {
        return unit.retrievedAt();
    }

    @Override
    public boolean sendsAnyway() {
        return unit.sendsAnyway() || note.apply(report()).isPresent();
    }

    @Override
    public Optional<String> polledSource() {
        return note.apply(report()).map(SourceState::getSource);
    }

    private PublishReport report() {
        return new PublishReport(sent.size(), items().size() - sent.size());
    }

    @Override
    public void send(Set<Item> fresh, Outbox outbox) throws SourceException, IOException {
        sent.addAll(fresh);
        if (!fresh.isEmpty() || unit.sendsAnyway()) {
            unit.send(fresh, outbox);
        }
        note.apply(report()).ifPresent(state -> outbox.put(Topics.SOURCE_STATES, state.getSource(), state));
    }
}
