package io.listwire.processor.topology.step;

import org.apache.kafka.streams.state.KeyValueStore;

/**
 * From which number on the alerts of a pair are counted that nothing is known of: behind those of all pairs that were
 * forgotten, so that no number, and with it no id, ever comes twice.
 */
final class AlertNumbers {

    private static final String FIRST = "first";

    private final KeyValueStore<String, Integer> store;
    private int first;

    AlertNumbers(KeyValueStore<String, Integer> store) {
        this.store = store;
        Integer known = store.get(FIRST);
        first = known == null ? 0 : known;
    }

    int first() {
        return first;
    }

    /** Forgets a pair that has had so many alerts. */
    void forget(int alerts) {
        if (alerts > first) {
            first = alerts;
            store.put(FIRST, alerts);
        }
    }
}
