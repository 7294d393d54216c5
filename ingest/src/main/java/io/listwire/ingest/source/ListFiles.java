package io.listwire.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one publication: for most publishers one, for some several that belong together. Each can be opened any
 * number of times and reads the same each time.
 */
public final class ListFiles {

    private final SortedMap<String, Opener> byName;

    private ListFiles(SortedMap<String, Opener> byName) {
        this.byName = byName;
    }

    /** A single file. */
    public static ListFiles of(String name, Opener opener) {
        SortedMap<String, Opener> byName = new TreeMap<>();
        byName.put(name, opener);
        return new ListFiles(byName);
    }

    /** Several files by name. */
    public static ListFiles of(SortedMap<String, Opener> byName) {
        return new ListFiles(Collections.unmodifiableSortedMap(new TreeMap<>(byName)));
    }

    /**
     * A file, or the files that lie in a directory itself.
     *
     * @throws IOException where the directory cannot be read
     */
    public static ListFiles at(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return of(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
        }
        SortedMap<String, Opener> byName = new TreeMap<>();
        try (Stream<Path> files = Files.list(path)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> byName.put(String.valueOf(file.getFileName()), () -> Files.newInputStream(file)));
        }
        return new ListFiles(byName);
    }

    /** The names of the files, sorted, as they were published. */
    public Collection<String> names() {
        return byName.keySet();
    }

    /**
     * The bytes of one of the files from the first, buffered; whoever opens closes.
     *
     * @throws IllegalArgumentException where no file has that name
     */
    public InputStream open(String name) throws IOException {
        Opener opener = byName.get(name);
        if (opener == null) {
            throw new IllegalArgumentException("no file " + name + " among " + byName.keySet());
        }
        return new BufferedInputStream(opener.open());
    }

    /**
     * The bytes of the only file, for formats that are made of one.
     *
     * @throws SourceException where there are several, or none
     */
    public InputStream openOnly(Origin origin) throws SourceException, IOException {
        if (byName.size() != 1) {
            throw new SourceException(
                    SourceException.Kind.UNEXPECTED_LAYOUT,
                    origin,
                    "whole input",
                    byName.size() + " files where this format is made of one",
                    "give the path of the file itself");
        }
        return open(byName.firstKey());
    }

    /** Opens one file. */
    @FunctionalInterface
    public interface Opener {
        /** The bytes of the file from the first. */
        InputStream open() throws IOException;
    }
}
