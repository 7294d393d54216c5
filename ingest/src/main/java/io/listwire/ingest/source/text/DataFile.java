package io.listwire.ingest.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables that come with the program: tab-separated, a row a line, {@code #} begins a comment. */
public final class DataFile {

    private DataFile() {}

    /**
     * The rows of the table that stands beside a class.
     *
     * @throws IllegalStateException where it is missing or a row has another number of cells: a fault of the build
     */
    public static List<List<String>> rows(Class<?> beside, String name, int columns) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cells(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<String> cells(String name, String line, int columns) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(name + " needs " + columns + " cells in each row: " + line);
        }
        return cells;
    }
}
