package io.listwire.ingest.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads a topic from its beginning, as far as one wants at a time; committed transactions alone. Not thread-safe. */
final class TopicReading {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(15);

    private final Consumer<String, byte[]> consumer;
    private final String topic;
    private final TopicEnds ends;

    TopicReading(Consumer<String, byte[]> consumer, String topic, TopicEnds ends) {
        this.consumer = consumer;
        this.topic = topic;
        this.ends = ends;
    }

    /**
     * Reads what was not read yet, up to where the topic ends now.
     *
     * @return where that is
     * @throws org.apache.kafka.common.KafkaException where the brokers do not answer
     */
    Map<TopicPartition, Long> toNow(Taking taking) throws UnavailableException, IOException {
        begin();
        Map<TopicPartition, Long> now = ends.of(consumer.assignment());
        to(now, taking);
        return now;
    }

    /** Reads what was not read yet, up to there; what stands behind may be told as well. Exceptions as above. */
    void to(Map<TopicPartition, Long> there, Taking taking) throws UnavailableException, IOException {
        begin();
        long lastProgress = System.nanoTime();
        while (there.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            int read = 0;
            for (ConsumerRecord<String, byte[]> published : consumer.poll(POLL)) {
                taking.take(published);
                read++;
            }
            if (read > 0) {
                lastProgress = System.nanoTime();
            } else if (System.nanoTime() - lastProgress > WITHOUT_PROGRESS.toNanos()) {
                throw new TimeoutException("no records of " + topic + " for " + WITHOUT_PROGRESS.toSeconds()
                        + " s, and it is not at its end");
            }
        }
    }

    /** What poll() has given out already comes again from this record on. */
    void again(ConsumerRecord<String, byte[]> from) {
        consumer.seek(new TopicPartition(from.topic(), from.partition()), from.offset());
    }

    private void begin() {
        if (consumer.assignment().isEmpty()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
    }

    /** Takes one record. */
    interface Taking {
        void take(ConsumerRecord<String, byte[]> published) throws UnavailableException, IOException;
    }
}
