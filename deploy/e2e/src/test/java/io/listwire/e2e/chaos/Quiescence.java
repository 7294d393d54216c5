package io.listwire.e2e.chaos;

import io.listwire.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** The moment when the processors have dealt with everything that they were given, and with all that they gave each other. */
final class Quiescence {

    /** The processors' group. */
    static final String GROUP = "listwire-processor";

    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration READ_WITHIN = Duration.ofSeconds(5);

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Quiescence(Admin admin, KafkaConsumer<byte[], byte[]> consumer) {
        this.admin = admin;
        this.consumer = consumer;
    }

    /** A consumer for this, of the settings of Kafka's clients. */
    static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> clients) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        clients.get("bootstrap.servers"),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    void await(String after) {
        Awaitility.await("all is dealt with after " + after)
                .atMost(LIMIT)
                .pollInterval(BETWEEN_LOOKS)
                .ignoreExceptionsMatching(e -> e instanceof KafkaException || e instanceof ExecutionException)
                .until(this::isReached);
    }

    private boolean isReached() throws Exception {
        Map<TopicPartition, Long> done = done();
        Map<TopicPartition, Long> ends = ends(read());
        return isNothingLeft(done, ends) && ends.equals(ends(ends.keySet())) && done.equals(done());
    }

    private boolean isNothingLeft(Map<TopicPartition, Long> done, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> behind = new HashMap<>(ends);
        behind.entrySet().removeIf(end -> done.getOrDefault(end.getKey(), 0L) >= end.getValue());
        consumer.assign(behind.keySet());
        behind.keySet().forEach(partition -> consumer.seek(partition, done.getOrDefault(partition, 0L)));
        return isEmptyTo(behind);
    }

    /** Between what is done and the end there may be the marks of transactions, and what was given up. */
    private boolean isEmptyTo(Map<TopicPartition, Long> ends) {
        long start = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (!consumer.poll(POLL).isEmpty() || System.nanoTime() - start > READ_WITHIN.toNanos()) {
                return false;
            }
        }
        return true;
    }

    private Map<TopicPartition, Long> done() throws Exception {
        Map<TopicPartition, Long> done = new HashMap<>();
        admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> done.put(partition, offset == null ? 0L : offset.offset()));
        return done;
    }

    private Set<TopicPartition> read() throws Exception {
        Set<String> names = admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(GROUP) && name.endsWith("-repartition"))
                .collect(Collectors.toSet());
        Topics.all().stream()
                .filter(topic -> topic.readers().contains("processor"))
                .forEach(topic -> names.add(topic.name()));
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    // With what is in transactions that are still open.
    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) throws Exception {
        return admin
                .listOffsets(
                        partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())),
                        new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
