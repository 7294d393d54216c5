package io.listwire.ingest.publish;

import io.listwire.contract.Topics;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a unit is published.
 *
 * @param producers whose turn it is
 * @param turn of what is read from a source: as which member of the group
 */
record Lane(TransactionalProducer producers, Optional<Turn> turn) {

    /**
     * A member's turn at the sources of a partition.
     *
     * @param partition of the sources' states
     */
    record Turn(int partition, ConsumerGroupMetadata member) {}

    /**
     * Lets the transaction fail where the turn is over: an instance that was away for a while may not know. The offset
     * itself means nothing. All else must have been written by then: who has the turn next waits for what is open.
     */
    void requireTurn(Producer<String, byte[]> producer) {
        turn.ifPresent(now -> {
            producer.flush();
            producer.sendOffsetsToTransaction(
                    Map.of(new TopicPartition(Topics.SOURCE_STATES.name(), now.partition()), new OffsetAndMetadata(0)),
                    now.member());
        });
    }

    /** Of what anybody may send, another attempt finds out what is left to do; what is read may be old by then. */
    boolean allowsAnotherAttempt() {
        return turn.isEmpty();
    }
}
