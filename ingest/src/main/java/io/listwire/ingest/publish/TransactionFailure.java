package io.listwire.ingest.publish;

import java.util.Set;
import org.apache.kafka.common.KafkaException;

/** A transaction failed, and whether it was committed may be in doubt. Another attempt settles it. */
final class TransactionFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<Item> sent;
    private final KafkaException failure;

    TransactionFailure(Set<Item> sent, KafkaException failure) {
        super(failure);
        this.sent = sent;
        this.failure = failure;
    }

    /** The items that were in the transaction. */
    Set<Item> sent() {
        return sent;
    }

    KafkaException failure() {
        return failure;
    }
}
