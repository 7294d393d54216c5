package io.listwire.ingest.publish;

import io.listwire.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The instances that read the same sources, as a consumer group: each source is read by the one that owns the partition
 * to which its state goes. Thread-safe.
 */
final class SourceGroup implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceGroup.class);
    private static final String TOPIC = Topics.SOURCE_STATES.name();
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final int partitions;
    private volatile Set<Integer> owned = Set.of();
    private volatile @Nullable ConsumerGroupMetadata membership;
    private volatile boolean closing;
    private @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    /** @param partitions how many the topic of the sources' states has */
    SourceGroup(Supplier<Consumer<String, byte[]>> consumers, int partitions) {
        this.consumers = consumers;
        this.partitions = partitions;
    }

    /** Joins the group; from then on the reading hears which of the sources this instance reads. */
    synchronized void join(Set<String> sources, SourceReading reading) {
        if (thread != null) {
            throw new IllegalStateException("joined before");
        }
        Consumer<String, byte[]> made = consumers.get();
        Thread member = new Thread(() -> take(made, new Turns(made, sources, reading)), "listwire-source-group");
        member.setDaemon(true);
        member.start();
        consumer = made;
        thread = member;
    }

    /** The partition of a source's state, as the producer finds it by the key. */
    int partition(String source) {
        return Utils.toPositive(Utils.murmur2(source.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** As which member this instance reads the source now; empty where another one does. */
    Optional<ConsumerGroupMetadata> membership(String source) {
        return owned.contains(partition(source)) ? Optional.ofNullable(membership) : Optional.empty();
    }

    private void take(Consumer<String, byte[]> member, Turns turns) {
        try (member) {
            member.subscribe(Set.of(TOPIC), turns);
            while (!closing) {
                pollOnce(member);
            }
        } catch (WakeupException e) {
            LOG.debug("Leaving the group");
        } catch (KafkaException e) {
            LOG.warn("Group of the sources not left in order: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pollOnce(Consumer<String, byte[]> member) throws InterruptedException {
        try {
            // Nothing comes, all is paused: it is for the group alone.
            member.poll(POLL);
            membership = member.groupMetadata();
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.error("Which sources to read here cannot be agreed upon now: {}", e.toString());
            Thread.sleep(AFTER_A_FAILURE.toMillis());
        }
    }

    /** Stops reading, and leaves the group, so that others take over at once. */
    @Override
    public void close() {
        closing = true;
        Thread member;
        synchronized (this) {
            member = thread;
            if (consumer != null) {
                consumer.wakeup();
            }
        }
        if (member != null) {
            try {
                member.join(CLOSE_WITHIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Turns implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> member;
        private final Set<String> sources;
        private final SourceReading reading;

        Turns(Consumer<String, byte[]> member, Set<String> sources, SourceReading reading) {
            this.member = member;
            this.sources = Set.copyOf(sources);
            this.reading = reading;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            member.pause(assigned);
            membership = member.groupMetadata();
            Set<Integer> now = new HashSet<>(owned);
            assigned.forEach(partition -> now.add(partition.partition()));
            owned = Set.copyOf(now);
            reading.begin(in(assigned));
        }

        // What is being read ends while the partition is still ours, or it cannot be published any more.
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            reading.end(in(revoked));
            Set<Integer> now = new HashSet<>(owned);
            revoked.forEach(partition -> now.remove(partition.partition()));
            owned = Set.copyOf(now);
        }

        private Set<String> in(Collection<TopicPartition> some) {
            Set<Integer> numbers = some.stream().map(TopicPartition::partition).collect(Collectors.toSet());
            return sources.stream()
                    .filter(source -> numbers.contains(partition(source)))
                    .collect(Collectors.toSet());
        }
    }
}
