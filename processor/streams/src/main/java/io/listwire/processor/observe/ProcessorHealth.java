package io.listwire.processor.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.ThreadMetadata;

/** Whether the processor lives, and whether it does its work. Thread-safe. */
public final class ProcessorHealth {

    private static final String DEAD = "DEAD";

    private final KafkaStreams streams;
    private final Supplier<Optional<String>> registryProblem;

    /** @param registryProblem why the schema registry cannot be used; empty where all is well */
    public ProcessorHealth(KafkaStreams streams, Supplier<Optional<String>> registryProblem) {
        this.streams = streams;
        this.registryProblem = registryProblem;
    }

    /** Whether a restart would help nothing: no thread has died, and none has given up. */
    public Health live() {
        List<String> reasons = new ArrayList<>();
        State state = streams.state();
        if (state == State.ERROR || state == State.PENDING_ERROR || state == State.NOT_RUNNING) {
            reasons.add("Kafka Streams is " + state + ": the log says why");
        }
        streams.metadataForLocalThreads().stream()
                .filter(thread -> thread.threadState().equals(DEAD))
                .map(ThreadMetadata::threadName)
                .forEach(thread -> reasons.add("stream thread " + thread + " is dead"));
        return new Health("live", reasons);
    }

    /** Whether it works: the state is restored, partitions are where they belong, and the registry answers. */
    public Health ready() {
        List<String> reasons = new ArrayList<>(live().reasons());
        State state = streams.state();
        if (reasons.isEmpty() && state == State.REBALANCING) {
            reasons.add("work is being shared out, or the state is being restored: see"
                    + " listwire_restore_remaining_records");
        } else if (reasons.isEmpty() && state != State.RUNNING) {
            reasons.add("Kafka Streams is " + state);
        }
        registryProblem.get().ifPresent(reasons::add);
        return new Health("ready", reasons);
    }
}
