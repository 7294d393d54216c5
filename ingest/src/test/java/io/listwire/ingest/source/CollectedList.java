package io.listwire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.listwire.contract.TrustedRecords;
import io.listwire.schema.PartyDetails;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what a parser of lists has read. */
public final class CollectedList implements ListSink {

    static {
        TrustedRecords.trust();
    }

    /** One entry as it reached the sink. */
    public record Entry(String list, long line, PartyDetails party) {}

    /** What the parser says is wrong with a list, or with all (null). */
    public record Defect(@Nullable String list, String reason) {}

    public static final Origin ORIGIN = new Origin("csl", "lists/consolidated.csv");

    public final List<Entry> entries = new ArrayList<>();
    public final List<SkippedRow> skipped = new ArrayList<>();
    public final List<Defect> defects = new ArrayList<>();
    public @Nullable Instant publishedAt;

    public static CollectedList of(ListParser parser, String text) throws SourceException, IOException {
        return of(parser, text.getBytes(UTF_8));
    }

    public static CollectedList of(ListParser parser, byte[] bytes) throws SourceException, IOException {
        return of(parser, () -> new ByteArrayInputStream(bytes));
    }

    /** A file, or a directory with the files of a set. */
    public static CollectedList of(ListParser parser, Path path) throws SourceException, IOException {
        return of(parser, ListFiles.at(path));
    }

    /** Can be read once. */
    public static CollectedList of(ListParser parser, InputStream in) throws SourceException, IOException {
        return of(parser, () -> in);
    }

    private static CollectedList of(ListParser parser, ListFiles.Opener file) throws SourceException, IOException {
        return of(parser, ListFiles.of("input", file));
    }

    public static CollectedList of(ListParser parser, ListFiles files) throws SourceException, IOException {
        CollectedList sink = new CollectedList();
        parser.parse(files, ORIGIN, sink);
        return sink;
    }

    @Override
    public void published(Instant at) {
        publishedAt = at;
    }

    @Override
    public void defect(@Nullable String list, String reason) {
        defects.add(new Defect(list, reason));
    }

    @Override
    public void entry(String list, long line, PartyDetails party) {
        entries.add(new Entry(list, line, party));
    }

    @Override
    public void skipped(@Nullable String list, SkippedRow row) {
        skipped.add(row);
    }

    public Map<String, Long> countsByList() {
        return entries.stream().collect(Collectors.groupingBy(Entry::list, TreeMap::new, Collectors.counting()));
    }

    public PartyDetails party(String name) {
        return entries.stream()
                .map(Entry::party)
                .filter(party -> party.getNames().get(0).getText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
