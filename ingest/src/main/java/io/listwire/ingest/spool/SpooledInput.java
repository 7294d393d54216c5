package io.listwire.ingest.spool;

import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.Origin;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One input on disk, whole. Closing removes it. */
public final class SpooledInput implements AutoCloseable {

    private final Path file;
    private final String sha256;

    SpooledInput(Path file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /** SHA-256 of its bytes, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Its bytes from the first; whoever opens closes. */
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    /** The same for a parser of lists, under the last part of the address. */
    public ListFiles files(Origin origin) {
        String address = origin.address();
        int end = address.indexOf('?') < 0 ? address.length() : address.indexOf('?');
        String path = address.substring(0, end);
        return ListFiles.of(path.substring(path.lastIndexOf('/') + 1), () -> Files.newInputStream(file));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
