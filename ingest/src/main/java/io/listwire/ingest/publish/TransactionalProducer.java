package io.listwire.ingest.publish;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The producer, made anew after each failure that leaves it or its transaction in doubt. Making it ends whatever
 * transaction its predecessor, or another instance with the same transactional id, has left open.
 */
final class TransactionalProducer {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionalProducer.class);

    private final Supplier<Producer<String, byte[]>> factory;
    private volatile @Nullable Producer<String, byte[]> current;

    TransactionalProducer(Supplier<Producer<String, byte[]>> factory) {
        this.factory = factory;
    }

    /** False where the next one is a new one, and others may have published in the meantime. */
    boolean isMade() {
        return current != null;
    }

    /**
     * A producer on which a transaction can begin.
     *
     * @throws KafkaException where the brokers do not give the transactional id
     */
    Producer<String, byte[]> ready() {
        Producer<String, byte[]> producer = current;
        if (producer == null) {
            producer = factory.get();
            try {
                producer.initTransactions();
            } catch (KafkaException e) {
                close(producer, Duration.ZERO);
                throw e;
            }
            current = producer;
        }
        return producer;
    }

    /** Gives up the running transaction of a producer that is in order. */
    void abort() {
        Producer<String, byte[]> producer = current;
        if (producer != null) {
            try {
                producer.abortTransaction();
            } catch (KafkaException e) {
                LOG.warn("Transaction not given up in order, making a new producer: {}", e.toString());
                discard();
            }
        }
    }

    /** Forgets the producer; its transaction ends when the next one is made, else when it times out. */
    void discard() {
        close(Duration.ZERO);
    }

    /** Ends the producer, thread-safe: with no time at all, whatever another thread does with it fails. */
    void close(Duration limit) {
        Producer<String, byte[]> producer = current;
        current = null;
        if (producer != null) {
            close(producer, limit);
        }
    }

    private static void close(Producer<String, byte[]> producer, Duration limit) {
        try {
            producer.close(limit);
        } catch (KafkaException e) {
            LOG.warn("Producer not closed in order: {}", e.toString());
        }
    }
}
