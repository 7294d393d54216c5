package io.listwire.ingest.source;

import java.io.IOException;

/** Reads the restriction lists of one file format, streaming: memory does not grow with the file. */
public interface ListParser {

    /** Name of the format in the settings, such as {@code csl}. */
    String format();

    /** Name and version of the parser, such as {@code csl/1}: another version may read the same bytes differently. */
    String version();

    /**
     * Reads the whole input; each of its rows reaches the sink, as an entry or as skipped. Reading the same input again
     * gives the same, in the same order.
     *
     * @throws SourceException where the input cannot be read, or not any further: what has reached the sink by then is
     *     whole in itself, but there was more, of which nothing is known
     * @throws IOException where reading fails
     */
    void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException;
}
