package io.listwire.ingest.publish;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells where partitions end, with what is in transactions that are still open: a commit is answered a moment before the
 * partitions show it.
 */
@FunctionalInterface
interface TopicEnds {

    /**
     * By partition, the offset behind the last record.
     *
     * @throws org.apache.kafka.common.KafkaException where the brokers do not answer
     */
    Map<TopicPartition, Long> of(Collection<TopicPartition> partitions);
}
