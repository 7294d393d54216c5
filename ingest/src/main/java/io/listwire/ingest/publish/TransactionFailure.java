package io.listwire.ingest.publish;

import java.util.Set;
import org.apache.kafka.common.KafkaException;

/** A transaction failed, and whether it was committed may be in doubt. Another attempt settles it. */
final class TransactionFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<Item> sent;
    private final KafkaException failure;

    private final boolean another;

    /** @param another whether another attempt may be made with the same unit */
    TransactionFailure(Set<Item> sent, KafkaException failure, boolean another) {
        super(failure);
        this.another = another;
        this.sent = sent;
        this.failure = failure;
    }

    boolean allowsAnotherAttempt() {
        return another;
    }

    /** The items that were in the transaction. */
    Set<Item> sent() {
        return sent;
    }

    KafkaException failure() {
        return failure;
    }

    /** True where one of those exceptions, or one derived from them, is among the causes. */
    boolean isDueTo(Set<Class<?>> exceptions) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOneOf(cause, exceptions)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(Throwable cause, Set<Class<?>> exceptions) {
        return exceptions.stream().anyMatch(exception -> exception.isInstance(cause));
    }
}
