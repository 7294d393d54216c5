package io.listwire.standalone.registry;

import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * {@link RegistryGuard} by itself. The jar that it comes in names this program's libraries in its manifest, and the
 * registry must not meet those: it brings a Kafka client and much else of its own, in other versions.
 */
final class GuardClass {

    private static final String FILE = RegistryGuard.class.getName().replace('.', '/') + ".class";

    private GuardClass() {}

    /**
     * Copies it.
     *
     * @param directory to which it is copied, below its package; made where it is missing
     * @return the directory, for a class path
     */
    static Path copyTo(Path directory) throws IOException {
        Path copy = directory.resolve(FILE);
        Files.createDirectories(copy.getParent());
        try (InputStream guard = RegistryGuard.class.getClassLoader().getResourceAsStream(FILE)) {
            if (guard == null) {
                throw new StandaloneException("this program lacks " + FILE + ": build it again");
            }
            Files.copy(guard, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return directory;
    }
}
