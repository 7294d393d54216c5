package io.listwire.ingest.spool;

import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.Origin;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file on disk, whole. */
final class SpooledFile implements SpooledInput {

    private final Path file;
    private final String sha256;

    SpooledFile(Path file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    @Override
    public ListFiles files(Origin origin) {
        return ListFiles.of(origin.fileName(), () -> Files.newInputStream(file));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
