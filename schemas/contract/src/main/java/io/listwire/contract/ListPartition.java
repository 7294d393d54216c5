package io.listwire.contract;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;

/**
 * Where a list's records go on the topics that detect changes: lists of one jurisdiction share a partition, so that
 * what moves from one of them to another is seen in one place and in order.
 */
public final class ListPartition {

    private static final Set<String> TOPICS = Set.of(Topics.LIST_SNAPSHOTS.name(), Topics.SNAPSHOT_DECISIONS.name());

    private ListPartition() {}

    /** Whether the topic is partitioned so; every other one is by its keys, as Kafka does it. */
    public static boolean decides(Topic<?> topic) {
        return TOPICS.contains(topic.name());
    }

    /**
     * The list's partition.
     *
     * @param list stable id of the list
     * @param partitions partitions of the topic, 1 and more
     * @return 0 to partitions - 1
     */
    public static int of(String list, int partitions) {
        byte[] key = ListIds.partitionKey(list).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
