package io.listwire.standalone;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells other commands on this machine how to reach a running edition; it is there only while that runs. */
final class ConnectionFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionFile.class);

    private final Path file;

    ConnectionFile(Path file) {
        this.file = file;
    }

    /** As a whole or not at all: whoever reads it in the same moment sees no half of it. */
    void write(Map<String, String> connection, int httpPort) {
        Properties properties = new Properties();
        properties.putAll(connection);
        properties.setProperty("listwire.http.port", Integer.toString(httpPort));
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                properties.store(writer, "Settings for clients of the running Listwire; removed when it stops");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StandaloneException("cannot write " + file + ": " + e, e);
        }
    }

    /** Removes it, also one that a process which was killed has left. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", file, e.toString());
        }
    }
}
