package io.listwire.ingest.publish;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record stands, as one number: its partition in the upper 16 bits, its offset in the lower 48. */
final class Position {

    private static final int OFFSET_BITS = 48;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

    private Position() {}

    static long of(ConsumerRecord<?, ?> published) {
        return of(published.partition(), published.offset());
    }

    static long of(int partition, long offset) {
        return ((long) partition << OFFSET_BITS) | offset;
    }

    /** True where both stand in the same partition, and the first not before the second. */
    static boolean isAtOrBehind(long first, long second) {
        return first >>> OFFSET_BITS == second >>> OFFSET_BITS && (first & OFFSET_MASK) >= (second & OFFSET_MASK);
    }
}
