package io.listwire.ingest.spool;

import io.listwire.ingest.digest.Sha256;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes one input to disk. Closed without {@link #finish}, it leaves nothing behind. Not thread-safe. */
public final class SpoolWriter implements AutoCloseable {

    private final Path file;
    private final Origin origin;
    private final long maxBytes;
    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private long size;
    private boolean finished;

    private SpoolWriter(Path file, Origin origin, long maxBytes, OutputStream out) {
        this.file = file;
        this.origin = origin;
        this.maxBytes = maxBytes;
        this.out = out;
    }

    static SpoolWriter open(Path file, Origin origin, long maxBytes) throws IOException {
        return new SpoolWriter(file, origin, maxBytes, Files.newOutputStream(file));
    }

    /**
     * Writes the first {@code length} bytes.
     *
     * @throws SourceException where the input becomes larger than the limit
     */
    public void write(byte[] bytes, int length) throws SourceException, IOException {
        if (size + length > maxBytes) {
            throw new SourceException(
                    SourceException.Kind.TOO_LARGE,
                    origin,
                    "byte " + (maxBytes + 1),
                    "larger than the limit of " + maxBytes + " bytes",
                    "send less at once, or raise the limit in the settings");
        }
        size += length;
        digest.update(bytes, 0, length);
        out.write(bytes, 0, length);
    }

    /** The input as written so far, whole from now on. */
    public SpooledInput finish() throws IOException {
        out.close();
        finished = true;
        return new SpooledFile(file, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (!finished) {
            Files.deleteIfExists(file);
        }
    }
}
