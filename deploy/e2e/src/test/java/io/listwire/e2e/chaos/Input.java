package io.listwire.e2e.chaos;

import java.util.List;

/** What the cluster is given. */
sealed interface Input {

    /**
     * A request to ingest.
     *
     * @param twice whether it is sent to two instances at the same time
     */
    record Request(String method, String path, String type, String body, boolean twice) implements Input {}

    /** A record that no reader can read, put on a topic past ingest. */
    record Poison(String topic, String bytes) implements Input {}

    /**
     * What is given in any order, at the same time: none of it depends on another.
     *
     * @param inputs of one round: first what is about lists, then about companies, then documents
     */
    record Phase(List<Input> inputs) {

        public Phase {
            inputs = List.copyOf(inputs);
        }
    }
}
