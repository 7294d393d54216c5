package io.listwire.ingest.publish;

import io.listwire.contract.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Takes the records of one transaction. */
@FunctionalInterface
public interface Outbox {

    /**
     * Sends one record within the transaction.
     *
     * @param value null: a tombstone
     */
    <V extends SpecificRecord> void put(Topic<V> topic, String key, @Nullable V value);
}
