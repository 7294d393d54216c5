package io.listwire.standalone.broker;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.listwire.standalone.StandaloneException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The directory that holds the broker's log, formatted once. */
final class BrokerStorage {

    private final Path log;
    private final Path unfinished;

    BrokerStorage(Path directory) {
        log = directory.resolve("log");
        unfinished = directory.resolve("log.unfinished");
    }

    Path log() {
        return log;
    }

    /**
     * Formats the log directory where that has not been done yet. A process that ends in the middle leaves nothing half
     * formatted: the directory takes its name when all of it is there.
     *
     * @throws StandaloneException where the directory holds something that is no broker's log, or cannot be written
     */
    void formatOnce() {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        if (Files.exists(log)) {
            throw new StandaloneException(log + " is not a broker's log: meta.properties is missing."
                    + " Move it out of the way, or choose another directory");
        }
        try {
            if (Files.exists(unfinished)) {
                MoreFiles.deleteRecursively(unfinished, RecursiveDeleteOption.ALLOW_INSECURE);
            }
            format();
            Files.move(unfinished, log, StandardCopyOption.ATOMIC_MOVE);
        } catch (Exception e) {
            throw new StandaloneException("cannot format " + log + ": " + e.getMessage(), e);
        }
    }

    private void format() throws Exception {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setDirectories(List.of(unfinished.toString()))
                    .setMetadataLogDirectory(unfinished.toString())
                    .run();
        }
    }
}
