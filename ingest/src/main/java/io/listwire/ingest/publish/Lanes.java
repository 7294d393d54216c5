package io.listwire.ingest.publish;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;

/**
 * The producers of an instance. What anybody may send goes by one whose transactional id all instances share: they take
 * turns. What is read from a source goes by one for the partition of its state: whoever takes the partition over ends
 * what its former owner has left open.
 */
final class Lanes {

    private final SourceGroup group;
    private final Function<String, Producer<String, byte[]>> factory;
    private final TransactionalProducer shared;
    private final String transactionalId;
    private final Map<Integer, TransactionalProducer> bySourcePartition = new ConcurrentHashMap<>();

    /**
     * @param transactionalId of what is shared; the others' begin with it
     * @param factory makes a producer with a transactional id
     */
    Lanes(String transactionalId, SourceGroup group, Function<String, Producer<String, byte[]>> factory) {
        this.transactionalId = transactionalId;
        this.group = group;
        this.factory = factory;
        shared = new TransactionalProducer(() -> factory.apply(transactionalId));
    }

    /**
     * The lane of what is read from a source, or of anything else.
     *
     * @throws NotNow where the source is read by another instance
     */
    Lane of(Optional<String> source) {
        return source.map(this::ofSource).orElseGet(() -> new Lane(shared, Optional.empty()));
    }

    private Lane ofSource(String source) {
        int partition = group.partition(source);
        Lane.Turn turn = group.membership(source)
                .map(member -> new Lane.Turn(partition, member))
                .orElseThrow(() -> NotNow.readElsewhere(source));
        return new Lane(
                bySourcePartition.computeIfAbsent(
                        partition,
                        number ->
                                new TransactionalProducer(() -> factory.apply(transactionalId + "-sources-" + number))),
                Optional.of(turn));
    }

    void close(Duration limit) {
        shared.close(limit);
        bySourcePartition.values().forEach(producer -> producer.close(limit));
    }
}
