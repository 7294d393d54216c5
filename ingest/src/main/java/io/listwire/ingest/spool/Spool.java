package io.listwire.ingest.spool;

import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Takes inputs to disk, so that each can be checked as a whole first and be read again for publishing. */
public final class Spool {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String PREFIX = "listwire-input-";

    private final Optional<Path> directory;

    private Spool(Optional<Path> directory) {
        this.directory = directory;
    }

    /**
     * A spool in a directory.
     *
     * @param directory made where it is missing; empty: the system's directory for temporary files
     * @throws IOException where the directory cannot be made
     */
    public static Spool in(Optional<Path> directory) throws IOException {
        if (directory.isPresent()) {
            Files.createDirectories(directory.get());
        }
        return new Spool(directory);
    }

    /**
     * Takes an input to its end.
     *
     * @param in read to its end or just beyond the limit, not closed
     * @param maxBytes largest size, bytes
     * @throws SourceException where the input is larger
     * @throws IOException where reading or writing fails
     */
    public SpooledInput take(InputStream in, Origin origin, long maxBytes) throws SourceException, IOException {
        try (SpoolWriter writer = writer(origin, maxBytes)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            int read = in.read(buffer);
            while (read >= 0) {
                writer.write(buffer, read);
                read = in.read(buffer);
            }
            return writer.finish();
        }
    }

    /**
     * For an input that comes in pieces.
     *
     * @param maxBytes largest size, bytes
     */
    public SpoolWriter writer(Origin origin, long maxBytes) throws IOException {
        Path file = directory.isPresent()
                ? Files.createTempFile(directory.get(), PREFIX, null)
                : Files.createTempFile(PREFIX, null);
        return SpoolWriter.open(file, origin, maxBytes);
    }
}
