package io.listwire.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory in which the one-process edition keeps everything.
 *
 * @param root the directory itself
 */
public record DataDirectory(Path root) {

    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** A data directory there; relative paths are taken from where the program runs. */
    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The user's own: {@code ~/.listwire}. */
    public static DataDirectory ofUser() {
        return new DataDirectory(Path.of(System.getProperty("user.home"), ".listwire"));
    }

    /**
     * Makes it where it is missing, for its owner alone: watchlists tell whom somebody does business with.
     *
     * @throws StandaloneException where it cannot be made
     */
    public void create() {
        try {
            if (!Files.isDirectory(root)) {
                boolean posix =
                        root.getFileSystem().supportedFileAttributeViews().contains("posix");
                Files.createDirectories(root, posix ? new FileAttribute<?>[] {OWNER_ALONE} : new FileAttribute<?>[0]);
            }
        } catch (IOException e) {
            throw new StandaloneException("cannot make data directory " + root + ": " + e, e);
        }
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
