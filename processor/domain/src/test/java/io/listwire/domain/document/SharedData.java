package io.listwire.domain.document;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Genuine documents and lists, which lie beside the repository on some machines. */
public final class SharedData {

    private SharedData() {}

    /** The lines of a file; without it the calling test is skipped. */
    public static List<String> lines(String path, Charset charset) {
        Path file = repositoryRoot().resolve("../shared/data").resolve(path).normalize();
        assumeThat(file)
                .as("Skipped, because the genuine file %s is not at hand.", path)
                .exists();
        try {
            return Files.readAllLines(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
