package io.listwire.ingest.publish;

import io.listwire.contract.Topics;
import io.listwire.schema.Publication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory of what was published last under each key, by this instance or by another: read from its topic,
 * committed transactions alone. Not thread-safe.
 */
final class Publications implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);
    private static final String TOPIC = Topics.PUBLICATIONS.name();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(15);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<Object> values;
    private final TopicEnds written;
    private final Map<String, Remembered> memory = new HashMap<>();

    /** By list: the source that published it last. */
    private final Map<String, String> listSources = new HashMap<>();

    private record Remembered(String digest, long offset) {}

    /** @param written ends of partitions, with what is in transactions that are still open */
    Publications(Consumer<String, byte[]> consumer, Deserializer<Object> values, TopicEnds written) {
        this.written = written;
        this.consumer = consumer;
        this.values = values;
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** True where the last content that was published under the key is that one. */
    boolean holds(String key, String digest) {
        Remembered remembered = memory.get(key);
        return remembered != null && remembered.digest().equals(digest);
    }

    /** True where something was published under the key, whatever its content. */
    boolean holds(String key) {
        return memory.containsKey(key);
    }

    int size() {
        return memory.size();
    }

    /** Takes note of what this instance has committed: the topic shows it a moment later only. */
    void remember(Item item, long offset) {
        remember(item.key(), item.digest(), item.source(), offset);
    }

    private void remember(String key, String digest, String source, long offset) {
        memory.put(key, new Remembered(digest, offset));
        Item.Kind.SNAPSHOT.idIn(key).ifPresent(list -> listSources.put(list, source));
    }

    /** The lists that this source was the last to publish. */
    Set<String> listsOf(String source) {
        return listSources.entrySet().stream()
                .filter(list -> list.getValue().equals(source))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Reads up to what is committed now.
     *
     * @throws KafkaException where the brokers do not answer
     * @throws NotNow where the registry does not give a schema that is needed
     */
    void catchUp() {
        readTo(consumer.endOffsets(consumer.assignment()));
    }

    /** The same, but waits for transactions that are open now: a commit behind one of another instance is not seen yet. */
    void catchUpWithWhatIsOpen() {
        readTo(written.of(consumer.assignment()));
    }

    private void readTo(Map<TopicPartition, Long> ends) {
        long lastProgress = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            int read = 0;
            for (ConsumerRecord<String, byte[]> published : consumer.poll(POLL)) {
                apply(published);
                read++;
            }
            if (read > 0) {
                lastProgress = System.nanoTime();
            } else if (System.nanoTime() - lastProgress > WITHOUT_PROGRESS.toNanos()) {
                throw new TimeoutException(heldUp(ends));
            }
        }
    }

    private String heldUp(Map<TopicPartition, Long> ends) {
        Set<TopicPartition> behind = new HashSet<>();
        List<String> places = new ArrayList<>();
        ends.forEach((partition, end) -> {
            long position = consumer.position(partition);
            if (position < end) {
                behind.add(partition);
                places.add(partition + " is read to offset " + position + " of " + end);
            }
        });
        String open = written.openTransactions(behind);
        return "no records of " + TOPIC + " for " + WITHOUT_PROGRESS.toSeconds() + " s: " + String.join("; ", places)
                + (open.isEmpty() ? "" : "; " + open);
    }

    private void apply(ConsumerRecord<String, byte[]> published) {
        // Companies are remembered by their own topic; earlier versions have written them here.
        if (published.key() == null || Item.Kind.COMPANY.idIn(published.key()).isPresent()) {
            return;
        }
        Remembered known = memory.get(published.key());
        if (known != null && known.offset() >= published.offset()) {
            return;
        }
        if (published.value() == null) {
            memory.remove(published.key());
            return;
        }
        try {
            Publication publication = (Publication) values.deserialize(TOPIC, published.value());
            remember(published.key(), publication.getDigest(), publication.getSource(), published.offset());
        } catch (KafkaException e) {
            if (NotNow.isWithoutRegistry(e)) {
                rewindTo(published);
                throw NotNow.withoutRegistry(e);
            }
            passOver(published, e);
        } catch (ClassCastException e) {
            passOver(published, e);
        }
    }

    // What poll() has given out already must come again.
    private void rewindTo(ConsumerRecord<String, byte[]> published) {
        consumer.seek(new TopicPartition(published.topic(), published.partition()), published.offset());
    }

    // Worst case: something is published once more that nobody has written down properly.
    private static void passOver(ConsumerRecord<String, byte[]> published, RuntimeException e) {
        LOG.warn(
                "Passed over {}-{}@{}: no publication ({})",
                TOPIC,
                published.partition(),
                published.offset(),
                e.toString());
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }
}
