package io.listwire.standalone.lists;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Genuine files of the publishers and labelled data. They stand beside the repository where it is developed, and nowhere else. */
public final class GenuineData {

    private GenuineData() {}

    /** The file, or directory, with that path among the data; the test is skipped where they are absent. */
    public static Path file(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("listwire")) && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "skipped: not run within the repository");
        Path data = folder.resolve("../shared/data").normalize();
        assumeTrue(Files.isDirectory(data), () -> "skipped: no genuine data at " + data);
        return data.resolve(path);
    }
}
