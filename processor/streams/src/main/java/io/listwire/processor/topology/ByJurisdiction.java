package io.listwire.processor.topology;

import io.listwire.contract.ListPartition;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** Sends what is keyed by list to where the snapshots of that list are read. */
final class ByJurisdiction<V> implements StreamPartitioner<String, V> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String list, @Nullable V value, int numPartitions) {
        return Optional.of(Set.of(ListPartition.of(list, numPartitions)));
    }
}
