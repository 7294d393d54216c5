package io.listwire.ingest.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads the restriction lists of one file format, streaming: memory does not grow with the file. */
public interface ListParser {

    /** Name of the format in the settings, such as {@code csl}. */
    String format();

    /** Name and version of the parser, such as {@code csl/1}: another version may read the same bytes differently. */
    String version();

    /**
     * Reads the whole input; each of its rows reaches the sink, as an entry or as skipped.
     *
     * @param in read to its end, not closed
     * @throws SourceException where the input as a whole is not to be trusted: nothing of it may be published
     * @throws IOException where reading from {@code in} fails
     */
    void parse(InputStream in, Origin origin, ListSink sink) throws SourceException, IOException;
}
