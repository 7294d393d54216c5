package io.listwire.ingest.spool;

import io.listwire.ingest.digest.Sha256;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several files that belong together, by name. */
final class SpooledSet implements SpooledInput {

    private final SortedMap<String, SpooledInput> byName;

    SpooledSet(SortedMap<String, SpooledInput> byName) {
        if (byName.isEmpty()) {
            throw new IllegalArgumentException("no file");
        }
        this.byName = new TreeMap<>(byName);
    }

    @Override
    public String sha256() {
        return byName.size() == 1
                ? byName.values().iterator().next().sha256()
                : Sha256.hex(byName.entrySet().stream()
                        .map(file -> file.getValue().sha256() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    @Override
    public InputStream open() throws IOException {
        if (byName.size() != 1) {
            throw new IOException(byName.size() + " files where this format is made of one");
        }
        return byName.values().iterator().next().open();
    }

    @Override
    public ListFiles files(Origin origin) {
        SortedMap<String, ListFiles.Opener> openers = new TreeMap<>();
        byName.forEach((name, file) -> openers.put(name, file::open));
        return ListFiles.of(openers);
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (SpooledInput file : byName.values()) {
            failure = closed(file, failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable IOException closed(SpooledInput file, @Nullable IOException earlier) {
        try {
            file.close();
            return earlier;
        } catch (IOException e) {
            return e;
        }
    }
}
