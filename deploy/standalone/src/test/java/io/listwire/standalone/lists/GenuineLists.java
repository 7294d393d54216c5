package io.listwire.standalone.lists;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Genuine files of the publishers. They stand beside the repository where it is developed, and nowhere else. */
final class GenuineLists {

    private GenuineLists() {}

    /** The file, or directory, with that path among the genuine lists; the test is skipped where they are absent. */
    static Path file(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("listwire")) && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "skipped: not run within the repository");
        Path lists = folder.resolve("../shared/data/lists").normalize();
        assumeTrue(Files.isDirectory(lists), () -> "skipped: no genuine lists at " + lists);
        return lists.resolve(path);
    }
}
