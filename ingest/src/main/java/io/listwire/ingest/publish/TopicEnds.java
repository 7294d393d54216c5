package io.listwire.ingest.publish;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Tells where partitions end, with what is in transactions that are still open: a commit is answered a moment before the
 * partitions show it.
 */
final class TopicEnds {

    private final Admin admin;

    TopicEnds(Admin admin) {
        this.admin = admin;
    }

    /**
     * By partition, the offset behind the last record.
     *
     * @throws KafkaException where the brokers do not answer
     */
    Map<TopicPartition, Long> of(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /**
     * The transactions that are open in partitions, for a person who wonders why nothing behind them is read; empty
     * where there are none, and where the brokers do not say.
     */
    String openTransactions(Collection<TopicPartition> partitions) {
        try {
            return get(admin.describeProducers(partitions).all()).entrySet().stream()
                    .flatMap(partition -> open(partition.getKey(), partition.getValue()))
                    .collect(Collectors.joining("; "));
        } catch (KafkaException e) {
            return "";
        }
    }

    private static Stream<String> open(TopicPartition partition, PartitionProducerState state) {
        return state.activeProducers().stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .map(producer -> open(partition, producer));
    }

    private static String open(TopicPartition partition, ProducerState producer) {
        return "a transaction of producer %d, epoch %d, is open in %s from offset %d on, last written to at %s"
                .formatted(
                        producer.producerId(),
                        producer.producerEpoch(),
                        partition,
                        producer.currentTransactionStartOffset().getAsLong(),
                        Instant.ofEpochMilli(producer.lastTimestamp()));
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the end of what was published is not known: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
