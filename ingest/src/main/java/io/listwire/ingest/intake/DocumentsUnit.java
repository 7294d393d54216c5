package io.listwire.ingest.intake;

import io.listwire.ingest.publish.Item;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.publish.Unit;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * All documents or companies of one input.
 *
 * @param deadLetters rows that are to go to the dead letters
 */
record DocumentsUnit<V extends SpecificRecord>(
        DocumentKind<V> kind, Origin origin, Instant retrievedAt, Collected<V> collected, List<SkippedRow> deadLetters)
        implements Unit {

    @Override
    public List<Item> items() {
        return collected.values().entrySet().stream()
                .map(value -> new Item(
                        kind.itemKinds().apply(value.getValue()),
                        value.getKey(),
                        origin.source(),
                        collected.digest(value.getKey()),
                        1))
                .toList();
    }

    @Override
    public boolean sendsAnyway() {
        return !deadLetters.isEmpty();
    }

    @Override
    public void send(Set<Item> fresh, Outbox outbox) {
        DeadLetters letters = new DeadLetters(origin, kind.topic(), retrievedAt);
        deadLetters.forEach(row -> letters.put(row, outbox));
        fresh.forEach(
                item -> outbox.put(kind.topic(), item.id(), collected.values().get(item.id())));
    }
}
