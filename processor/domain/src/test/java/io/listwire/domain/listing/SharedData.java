package io.listwire.domain.listing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Genuine list files, which lie beside the repository on some machines. */
final class SharedData {

    private SharedData() {}

    /** The file; without it the calling test is skipped. */
    static Path file(String path) {
        Path file = repositoryRoot().resolve("../shared/data").resolve(path).normalize();
        assumeThat(file)
                .as("Skipped, because the genuine file %s is not at hand.", path)
                .exists();
        return file;
    }

    private static Path repositoryRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null
                && !Files.exists(folder.resolve("listwire"))
                && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
