package io.listwire.e2e.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says what happens when, on the console and in a file beside the logs of the containers. */
final class Timeline {

    private final Path file;

    /** @param directory where the logs are */
    Timeline(Path directory) {
        file = directory.resolve("timeline.log");
    }

    synchronized void say(String what) {
        String line = Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + what + "\n";
        System.out.print(line);
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
