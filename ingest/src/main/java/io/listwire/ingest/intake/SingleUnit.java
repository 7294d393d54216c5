package io.listwire.ingest.intake;

import io.listwire.contract.Topic;
import io.listwire.ingest.publish.Item;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.publish.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides or sets: one record, published each time that somebody does.
 *
 * @param value null: a tombstone
 */
record SingleUnit<V extends SpecificRecord>(
        Topic<V> topic, String key, @Nullable V value, Instant retrievedAt) implements Unit {

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
        outbox.put(topic, key, value);
    }
}
