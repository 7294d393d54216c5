package io.listwire.standalone.screen;

import io.listwire.ingest.source.Parsers;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.lists.ListFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Reads a list file whose format nobody has said: in the format in which most of it can be read. */
public final class RecognisedList {

    private RecognisedList() {}

    /**
     * Reads a file, or a directory with the files of a set.
     *
     * @throws StandaloneException where it is not there, or no format reads it to its end
     */
    public static ListFile read(Path path) {
        if (!Files.exists(path)) {
            throw new StandaloneException(path + " is not there");
        }
        return Parsers.listFormats().stream()
                .map(format -> ListFile.read(path, Parsers.list(format).orElseThrow()))
                .filter(file -> file.brokenOff().isEmpty() && parties(file) > 0)
                .min(Comparator.<ListFile>comparingInt(file -> file.skipped().size())
                        .thenComparing(RecognisedList::parties, Comparator.reverseOrder()))
                .orElseThrow(
                        () -> new StandaloneException(path + " is in no format that Listwire knows, or is broken: say"
                                + " which with --format (listwire lists parse --format FORMAT tells what is wrong)"));
    }

    private static int parties(ListFile file) {
        return file.entries().values().stream().mapToInt(List::size).sum();
    }
}
