package io.listwire.deploy.benchmarks;

import io.listwire.contract.Topics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group has come: what it has committed it has also written. */
final class GroupOffsets {

    private static final int BETWEEN_LOOKS_MS = 10;

    private GroupOffsets() {}

    /** Lets the group begin behind the first records. */
    static void skip(Admin admin, String group, long records) throws Exception {
        TopicPartition partition = new TopicPartition(Topics.LIST_SNAPSHOTS.name(), 0);
        // The marker of the first transaction is an offset as well.
        admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(records + 1)))
                .all()
                .get();
    }

    /** Waits until the group has read the topic to its end. */
    static void awaitEnd(Admin admin, String group, String topic) throws Exception {
        TopicPartition partition = new TopicPartition(topic, 0);
        while (lag(admin, group, Set.of(partition)) > 1) {
            Thread.sleep(BETWEEN_LOOKS_MS);
        }
    }

    /** Waits until the group has read what came in, and all that it has sent itself through internal topics. */
    static void awaitNoLag(Admin admin, String group, String topic) throws Exception {
        Set<TopicPartition> read = admin.listTopics().names().get().stream()
                .filter(name -> name.equals(topic) || (name.startsWith(group) && name.endsWith("-repartition")))
                .map(name -> new TopicPartition(name, 0))
                .collect(Collectors.toSet());
        for (TopicPartition partition : read) {
            while (lag(admin, group, Set.of(partition)) > 1) {
                Thread.sleep(BETWEEN_LOOKS_MS);
            }
        }
    }

    /** Where the group stands; 0 where it has not begun. */
    static long position(Admin admin, String group, String topic) throws Exception {
        OffsetAndMetadata done = committed(admin, group).get(new TopicPartition(topic, 0));
        return done == null ? 0 : done.offset();
    }

    private static long lag(Admin admin, String group, Set<TopicPartition> partitions) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> done = committed(admin, group);
        var ends = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(any -> any, any -> OffsetSpec.latest())),
                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        long lag = 0;
        for (var end : ends.entrySet()) {
            OffsetAndMetadata position = done.get(end.getKey());
            lag += end.getValue().offset() - (position == null ? 0 : position.offset());
        }
        return lag;
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) throws Exception {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }
}
