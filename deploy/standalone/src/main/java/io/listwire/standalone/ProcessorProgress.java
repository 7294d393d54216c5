package io.listwire.standalone;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far the processor has come with what was published. */
final class ProcessorProgress implements AutoCloseable {

    private final Admin admin;
    private final String group;

    /**
     * Asks a cluster.
     *
     * @param group the processor's consumer group, which is its application id
     */
    ProcessorProgress(Map<String, Object> kafka, String group) {
        this.admin = Admin.create(kafka);
        this.group = group;
    }

    /** True where it has dealt with every committed record of all that it reads, its own internal topics included. */
    boolean isCaughtUp() throws InterruptedException {
        try {
            ConsumerGroupDescription description = admin.describeConsumerGroups(Set.of(group))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
            Set<TopicPartition> partitions = assigned(description.members());
            return description.groupState() == GroupState.STABLE && !partitions.isEmpty() && isCaughtUp(partitions);
        } catch (ExecutionException e) {
            throw new StandaloneException("the broker does not tell how far the processor is: " + e.getMessage(), e);
        }
    }

    private static Set<TopicPartition> assigned(Collection<MemberDescription> members) {
        return members.stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    private boolean isCaughtUp(Set<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(
                        Map.of(group, new ListConsumerGroupOffsetsSpec()),
                        new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata(group)
                .get();
        Map<TopicPartition, Long> written = ends(partitions, IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> committed = ends(partitions, IsolationLevel.READ_COMMITTED);
        return partitions.stream().allMatch(partition -> {
            long end = committed.getOrDefault(partition, 0L);
            OffsetAndMetadata position = done.get(partition);
            // The marker that commits the last records is an offset of its own, and nobody reads it.
            boolean read = end - (position == null ? 0 : position.offset()) <= 1;
            return read && end == written.getOrDefault(partition, 0L);
        });
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions, IsolationLevel level)
            throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(
                        partitions.stream().collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest())),
                        new ListOffsetsOptions(level))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close();
    }
}
