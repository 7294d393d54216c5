package io.listwire.standalone;

import java.nio.file.Path;

/**
 * The directory in which the one-process edition keeps everything.
 *
 * @param root the directory itself
 */
public record DataDirectory(Path root) {

    /** A data directory there; relative paths are taken from where the program runs. */
    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The user's own: {@code ~/.listwire}. */
    public static DataDirectory ofUser() {
        return new DataDirectory(Path.of(System.getProperty("user.home"), ".listwire"));
    }

    /** Where the addresses of a running edition stand, as settings for clients; not there while none runs. */
    public Path connection() {
        return root.resolve("connection.properties");
    }

    /** Where the log goes. */
    public Path log() {
        return root.resolve("listwire.log");
    }

    Path broker() {
        return root.resolve("broker");
    }

    Path registry() {
        return root.resolve("registry");
    }

    Path processorState() {
        return root.resolve("processor");
    }

    Path ingest() {
        return root.resolve("ingest");
    }
}
