package io.listwire.e2e.chaos;

import io.listwire.e2e.CommittedRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What the processors have told themselves: for whoever asks, after a failure, which input or which state was lost. */
final class InternalTopics {

    private InternalTopics() {}

    /** Writes what is left of each changelog and each repartition topic into a file of its name, and where they begin and end. */
    static void keep(Admin admin, String bootstrapServers, Path directory)
            throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(directory);
        Set<TopicPartition> partitions = new HashSet<>();
        for (String topic : admin.listTopics().names().get()) {
            if (topic.endsWith("-changelog") || topic.endsWith("-repartition")) {
                List<ConsumerRecord<byte[], byte[]>> records = CommittedRecords.raw(bootstrapServers, topic);
                Files.write(directory.resolve(topic + ".txt"), lines(records));
                admin.describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic)
                        .partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
            }
        }
        Files.write(directory.resolve("offsets.txt"), offsets(admin, Quiescence.GROUP, partitions));
    }

    /** Which records are gone, and which have been dealt with: of each partition where it begins and ends, and where the group is. */
    private static List<String> offsets(Admin admin, String group, Set<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        var begins = offsets(admin, partitions, OffsetSpec.earliest());
        var ends = offsets(admin, partitions, OffsetSpec.latest());
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return partitions.stream()
                .map(partition -> "%s begins at %d, ends at %d, committed %s"
                        .formatted(
                                partition,
                                begins.get(partition).offset(),
                                ends.get(partition).offset(),
                                committed.get(partition)))
                .sorted()
                .toList();
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(any -> any, any -> which)))
                .all()
                .get();
    }

    private static List<String> lines(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> "partition %d offset %d %s %s: %s"
                        .formatted(
                                record.partition(),
                                record.offset(),
                                Instant.ofEpochMilli(record.timestamp()),
                                text(record.key()),
                                record.value() == null ? "removed" : record.value().length + " bytes"))
                .toList();
    }

    private static String text(byte[] key) {
        return key == null ? "without key" : new String(key, StandardCharsets.UTF_8);
    }
}
