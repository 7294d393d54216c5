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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One publisher's file, parsed.
 *
 * @param entries the entries of each list in it, in the order of the file, by the list's id
 * @param skipped the rows that cannot be read
 */
public record ListFile(Map<String, List<Entry>> entries, List<SkippedRow> skipped) {

    /**
     * One entry.
     *
     * @param line line on which it begins, from 1
     * @param party what the publisher says
     */
    public record Entry(long line, PartyDetails party) {}

    /**
     * Reads a file.
     *
     * @throws StandaloneException where it cannot be read, or as a whole is not what the parser reads
     */
    public static ListFile read(Path file, ListParser parser) {
        Collector collector = new Collector();
        try {
            parser.parse(ListFiles.at(file), new Origin(file.getFileName().toString(), file.toString()), collector);
        } catch (SourceException e) {
            throw new StandaloneException(String.valueOf(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new StandaloneException(file + " is not there", e);
        } catch (IOException e) {
            throw new StandaloneException(file + " cannot be read: " + e.getMessage(), e);
        }
        return new ListFile(collector.entries, collector.skipped);
    }

    private static final class Collector implements ListSink {

        private final Map<String, List<Entry>> entries = new TreeMap<>();
        private final List<SkippedRow> skipped = new ArrayList<>();

        @Override
        public void entry(String list, long line, PartyDetails party) {
            entries.computeIfAbsent(list, id -> new ArrayList<>()).add(new Entry(line, party));
        }

        @Override
        public void skipped(@Nullable String list, SkippedRow row) {
            skipped.add(row);
        }

        @Override
        public void published(Instant at) {}

        @Override
        public void defect(@Nullable String list, String reason) {}
    }
}
