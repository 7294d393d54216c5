package io.listwire.processor.observe;

import io.listwire.processor.topology.step.DetectListChanges;
import io.listwire.schema.ListState;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/** How many lists hold a snapshot: one small record for each list is looked at. */
record HeldSnapshots(KafkaStreams streams) {

    /** NaN while the state is being moved or restored. */
    double count() {
        try (KeyValueIterator<String, ListState> states = streams.store(StoreQueryParameters.fromNameAndType(
                        DetectListChanges.LIST_STATES, QueryableStoreTypes.<String, ListState>keyValueStore()))
                .all()) {
            double held = 0;
            while (states.hasNext()) {
                held += states.next().value.getHeld().isPresent() ? 1 : 0;
            }
            return held;
        } catch (InvalidStateStoreException e) {
            return Double.NaN;
        }
    }
}
