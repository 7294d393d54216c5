package io.listwire.ingest.spool;

import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;

/** One input on disk, whole: a file, or several that belong together. Closing removes it. */
public sealed interface SpooledInput extends AutoCloseable permits SpooledFile, SpooledSet {

    /**
     * Several files as one input; a single one stands for itself.
     *
     * @param byName by the name under which each was published; closed with the whole
     * @throws IllegalArgumentException where there is none
     */
    static SpooledInput of(SortedMap<String, SpooledInput> byName) {
        return new SpooledSet(byName);
    }

    /** SHA-256 of its bytes, 64 lower-case hexadecimal digits; of several files over the names and digests of each. */
    String sha256();

    /**
     * Its bytes from the first; whoever opens closes.
     *
     * @throws IOException where they cannot be read, or are those of several files
     */
    InputStream open() throws IOException;

    /** The same for a parser of lists; a single file goes by the last part of the address. */
    ListFiles files(Origin origin);

    @Override
    void close() throws IOException;
}
