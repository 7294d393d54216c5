package io.listwire.standalone.deadletters;

import io.listwire.schema.DeadLetter;
import io.listwire.schema.FailureStage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Finds the records that failed, as they stand on their topics. Not thread-safe. */
final class OriginalRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int LIMIT_MS = 15_000;
    // As much of a value as a dead letter holds: one of that length may have been longer.
    private static final int CUT_AT = 1_000_000;

    private final KafkaConsumer<byte[], byte[]> consumer;

    OriginalRecords(Map<String, ?> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MS);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * What is to be written again, at the same place of the same topic, with the record's own time and headers.
     *
     * @throws NotReplayableException where it cannot be, or must not; the message says why
     */
    ProducerRecord<byte[], byte[]> of(DeadLetter letter) throws NotReplayableException {
        TopicPartition partition = new TopicPartition(
                letter.getTopic().orElseThrow(), letter.getPartition().orElseThrow());
        long offset = letter.getOffset().orElseThrow();
        if (consumer.partitionsFor(partition.topic()).size() <= partition.partition()) {
            throw new NotReplayableException("there is no " + partition + " on this cluster");
        }
        consumer.assign(List.of(partition));
        long end = only(consumer.endOffsets(List.of(partition)));
        long begin = only(consumer.beginningOffsets(List.of(partition)));
        Optional<ConsumerRecord<byte[], byte[]>> original =
                begin <= offset ? at(partition, offset, end) : Optional.empty();
        ProducerRecord<byte[], byte[]> again =
                original.isPresent() ? again(partition, original.get()) : outOf(letter, partition);
        requireLatest(partition, Math.max(begin, offset + 1), end, again.key());
        return again;
    }

    private static long only(Map<TopicPartition, Long> offsets) {
        return offsets.values().iterator().next();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset, long end) {
        consumer.seek(partition, offset);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                return record.offset() == offset ? Optional.of(record) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static ProducerRecord<byte[], byte[]> again(
            TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                partition.topic(),
                partition.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                new RecordHeaders(record.headers().toArray()));
    }

    // What failed at writing is a result: its cause is what has to be read again, and that is gone.
    private static ProducerRecord<byte[], byte[]> outOf(DeadLetter letter, TopicPartition partition)
            throws NotReplayableException {
        byte[] value = letter.getValue().map(OriginalRecords::bytes).orElse(null);
        if (letter.getStage() == FailureStage.PRODUCTION || (value != null && value.length >= CUT_AT)) {
            throw new NotReplayableException("the record is not on " + partition.topic()
                    + " any more, and the dead letter does not hold the whole of it: send it again at its source");
        }
        return new ProducerRecord<>(
                partition.topic(),
                partition.partition(),
                letter.getFailedAt().toEpochMilli(),
                letter.getKey().map(OriginalRecords::bytes).orElse(null),
                value);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        ByteBuffer copy = buffer.duplicate();
        byte[] bytes = new byte[copy.remaining()];
        copy.get(bytes);
        return bytes;
    }

    // The older record would take the place of the newer one.
    private void requireLatest(TopicPartition partition, long from, long end, byte @Nullable [] key)
            throws NotReplayableException {
        consumer.seek(partition, from);
        while (key != null && consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < end && Arrays.equals(key, record.key())) {
                    throw new NotReplayableException("a later record of the same key stands at " + partition + "@"
                            + record.offset() + ", and the older one would take its place: what it lacks must be sent"
                            + " again at its source");
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
