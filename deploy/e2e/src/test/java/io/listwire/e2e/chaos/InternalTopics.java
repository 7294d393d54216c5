package io.listwire.e2e.chaos;

import io.listwire.e2e.CommittedRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the processors have told themselves: for whoever asks, after a failure, which input or which state was lost. */
final class InternalTopics {

    private InternalTopics() {}

    /** Writes what is left of each changelog and each repartition topic into a file of its name. */
    static void keep(Admin admin, String bootstrapServers, Path directory)
            throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(directory);
        for (String topic : admin.listTopics().names().get()) {
            if (topic.endsWith("-changelog") || topic.endsWith("-repartition")) {
                List<ConsumerRecord<byte[], byte[]>> records = CommittedRecords.raw(bootstrapServers, topic);
                Files.write(directory.resolve(topic + ".txt"), lines(records));
            }
        }
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
