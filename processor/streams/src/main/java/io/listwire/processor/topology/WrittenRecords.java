package io.listwire.processor.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;

/** Hears of each result when it is handed to the producer; of a transaction that is given up, again when it comes again. */
@FunctionalInterface
public interface WrittenRecords {

    /** Nobody listens. */
    WrittenRecords UNWATCHED = (record, headers) -> {};

    /**
     * A record is written.
     *
     * @param headers those of the record that caused it
     */
    void written(SpecificRecord record, Headers headers);
}
