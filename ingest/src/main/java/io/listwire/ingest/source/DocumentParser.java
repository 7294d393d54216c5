package io.listwire.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * Reads news articles or policy notices of one format.
 *
 * @param <T> the document's Avro class
 */
public interface DocumentParser<T> {

    /** Name of the format in the settings, such as {@code rss}. */
    String format();

    /**
     * Reads the whole input; each of its documents reaches the sink, as a document or as skipped.
     *
     * @param in read to its end, not closed
     * @param retrievedAt when the input was got, written into every document
     * @throws SourceException where the input as a whole cannot be read: nothing of it may be published
     * @throws IOException where reading from {@code in} fails
     */
    void parse(InputStream in, Origin origin, Instant retrievedAt, DocumentSink<T> sink)
            throws SourceException, IOException;
}
