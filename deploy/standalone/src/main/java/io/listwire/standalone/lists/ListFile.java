package io.listwire.standalone.lists;

import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.PartyDetails;
import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One publisher's file, or the files of a set, parsed as far as it can be read. */
public final class ListFile {

    /** No list has the empty id. */
    private static final String EVERY_LIST = "";

    private final Map<String, List<Entry>> entries = new TreeMap<>();
    private final List<SkippedRow> skipped = new ArrayList<>();
    private final Map<String, Integer> unreadableRows = new HashMap<>();
    private final Map<String, List<String>> defects = new HashMap<>();
    private Optional<String> lastList = Optional.empty();
    private Optional<String> brokenOff = Optional.empty();

    private ListFile() {}

    /**
     * One entry.
     *
     * @param line line on which it begins, from 1
     * @param party what the publisher says
     */
    public record Entry(long line, PartyDetails party) {}

    /**
     * Reads a file, or the files in a directory.
     *
     * @throws StandaloneException where it is not there or the disk cannot be read; what is wrong with its content the
     *     result says
     */
    public static ListFile read(Path path, ListParser parser) {
        ListFile file = new ListFile();
        try {
            parser.parse(
                    ListFiles.at(path), new Origin(String.valueOf(path.getFileName()), path.toString()), file.sink());
        } catch (SourceException e) {
            file.brokenOff = Optional.of(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new StandaloneException(path + " is not there", e);
        } catch (IOException e) {
            throw new StandaloneException(path + " cannot be read: " + e.getMessage(), e);
        }
        return file;
    }

    /** The entries of each list in it, in the order of the file, by the list's id. */
    public Map<String, List<Entry>> entries() {
        return entries;
    }

    /** The rows that cannot be read. */
    public List<SkippedRow> skipped() {
        return skipped;
    }

    /** Why it can be read no further, or not at all; empty where it was read to its end. */
    public Optional<String> brokenOff() {
        return brokenOff;
    }

    /** Rows known to be of that list that cannot be read. */
    int unreadableRows(String list) {
        return unreadableRows.getOrDefault(list, 0);
    }

    /** What shows that the list is not what its publisher meant to publish. */
    public List<String> defects(String list) {
        if (!entries.containsKey(list)) {
            return List.of(brokenOff.orElse("the list is absent from the file"));
        }
        Stream<String> found = Stream.of(list, EVERY_LIST).flatMap(id -> defects.getOrDefault(id, List.of()).stream());
        // What was read last is cut through.
        boolean cutThrough = lastList.filter(list::equals).isPresent();
        return Stream.concat(found, brokenOff.filter(why -> cutThrough).stream())
                .toList();
    }

    /** The same of all lists in the file, each reason once. */
    public List<String> defects() {
        return entries.keySet().stream()
                .flatMap(list -> defects(list).stream())
                .distinct()
                .toList();
    }

    private ListSink sink() {
        return new ListSink() {
            @Override
            public void published(Instant at) {}

            @Override
            public void entry(String list, long line, PartyDetails party) {
                entries.computeIfAbsent(list, id -> new ArrayList<>()).add(new Entry(line, party));
                lastList = Optional.of(list);
            }

            @Override
            public void skipped(@Nullable String list, SkippedRow row) {
                skipped.add(row);
                if (list != null) {
                    unreadableRows.merge(list, 1, Integer::sum);
                }
            }

            @Override
            public void defect(@Nullable String list, String reason) {
                defects.computeIfAbsent(list == null ? EVERY_LIST : list, id -> new ArrayList<>())
                        .add(reason);
            }
        };
    }
}
