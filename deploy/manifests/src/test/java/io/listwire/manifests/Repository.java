package io.listwire.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, by their paths from its root. */
final class Repository {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Repository() {}

    static Path path(String file) {
        return ROOT.resolve(file);
    }

    static String read(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files in a directory that end like that, in order. */
    static List<String> list(String directory, String ending) {
        try (Stream<Path> files = Files.list(path(directory))) {
            return files.map(file -> directory + "/" + file.getFileName())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a directory, by their paths from there. */
    static List<String> walk(String directory) {
        try (Stream<Path> files = Files.walk(path(directory))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> path(directory).relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a generated file holds now; with {@code -Dlistwire.docs.write} it is written anew first. */
    static String generated(String file, String content) {
        if (System.getProperty("listwire.docs.write") != null) {
            try {
                Files.createDirectories(path(file).getParent());
                Files.writeString(path(file), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Files.exists(path(file)) ? read(file) : "";
    }
}
