package io.listwire.ingest.snapshot;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.digest.Sha256;
import io.listwire.ingest.snapshot.CheckedSnapshot.Reliability;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.spool.SpooledInput;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.SnapshotRef;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list file that was read to its end once: what it holds is known, and nothing of it is kept in memory. Reading it
 * again gives the records.
 */
public final class CheckedFile {

    /** A party that moves to a stricter list is then listed there before it is delisted here. */
    private static final Comparator<String> STRICTER_FIRST = Comparator.<String>comparingInt(
                    list -> RestrictionList.withId(list).map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(Comparator.naturalOrder());

    private static final int SHOWN_ROWS = 100;
    private static final int DIGITS_IN_ID = 16;

    private final SpooledInput file;
    private final ListParser parser;
    private final Origin origin;
    private final Instant retrievedAt;
    private final Optional<SourceException> brokenOff;
    private final List<CheckedSnapshot> snapshots;
    private final List<SkippedRow> firstSkippedRows;
    private final int skippedRows;

    private CheckedFile(
            SpooledInput file,
            ListParser parser,
            Origin origin,
            Instant retrievedAt,
            EntryReader read,
            Optional<SourceException> brokenOff,
            List<SkippedRow> firstSkippedRows) {
        this.file = file;
        this.parser = parser;
        this.origin = origin;
        this.retrievedAt = retrievedAt;
        this.firstSkippedRows = List.copyOf(firstSkippedRows);
        this.brokenOff = brokenOff;
        skippedRows = read.skippedRows();
        snapshots = read.tallies().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(STRICTER_FIRST))
                .map(list -> new CheckedSnapshot(
                        ref(list.getKey(), read.publishedAt()),
                        list.getValue().count(),
                        list.getValue().digest(),
                        skippedRows,
                        reliability(list.getKey(), read, brokenOff)))
                .toList();
    }

    /** What was read last is cut through; of the other lists nothing is known to be missing. */
    private static Reliability reliability(String list, EntryReader read, Optional<SourceException> brokenOff) {
        List<String> defects = new ArrayList<>(read.defects(list));
        Optional<String> why = brokenOff.map(Throwable::getMessage);
        boolean cutThrough = read.lastList().filter(list::equals).isPresent();
        why.filter(message -> cutThrough).ifPresent(defects::add);
        return new Reliability(defects, why, read.unreadableRows(list));
    }

    /**
     * Reads a file to its end, or as far as it can be read.
     *
     * @param file stays open as long as the result is used
     * @param retrievedAt when the file was got
     * @throws SourceException where it cannot be read, or holds no entry at all: a file that was cut off or mixed up
     *     looks just like an empty list
     */
    public static CheckedFile check(SpooledInput file, ListParser parser, Origin origin, Instant retrievedAt)
            throws SourceException, IOException {
        List<SkippedRow> firstSkippedRows = new ArrayList<>();
        EntryReader reader = new EntryReader(new EntryReader.EntrySink() {
            @Override
            public void entry(String list, SnapshotEntry entry) {}

            @Override
            public void skipped(SkippedRow row) {
                if (firstSkippedRows.size() < SHOWN_ROWS) {
                    firstSkippedRows.add(row);
                }
            }
        });
        Optional<SourceException> brokenOff = read(file, parser, origin, reader);
        if (reader.tallies().isEmpty() && brokenOff.isPresent()) {
            throw brokenOff.get();
        }
        if (reader.tallies().isEmpty()) {
            throw new SourceException(
                    SourceException.Kind.UNEXPECTED_LAYOUT,
                    origin,
                    "end of file",
                    "no entry in it that can be read" + firstReason(firstSkippedRows),
                    "an empty list is not taken in; check the file and its format");
        }
        return new CheckedFile(file, parser, origin, retrievedAt, reader, brokenOff, firstSkippedRows);
    }

    /**
     * A file of which nothing at all can be read.
     *
     * @param unreadable why
     */
    public static CheckedFile unread(
            SpooledInput file, ListParser parser, Origin origin, Instant retrievedAt, SourceException unreadable) {
        EntryReader nothing = new EntryReader(EntryReader.EntrySink.NONE);
        return new CheckedFile(file, parser, origin, retrievedAt, nothing, Optional.of(unreadable), List.of());
    }

    /**
     * Empty snapshots of lists that should be in the file and are not: that a list is absent is a defect of the file, no
     * delisting.
     *
     * @param expected ids of the lists that the file held before
     */
    public List<CheckedSnapshot> absent(Set<String> expected) {
        Set<String> present = snapshots.stream().map(CheckedSnapshot::list).collect(Collectors.toSet());
        String why = brokenOff
                .map(Throwable::getMessage)
                .orElse("the list is absent from the file, which holds "
                        + String.join(", ", present.stream().sorted().toList()));
        return expected.stream()
                .filter(list -> !present.contains(list))
                .sorted()
                .map(list -> new CheckedSnapshot(
                        ref(list, Optional.empty()),
                        0,
                        new DigestChain().hex(),
                        skippedRows,
                        new Reliability(List.of(why), Optional.empty(), 0)))
                .toList();
    }

    private static String firstReason(List<SkippedRow> rows) {
        return rows.isEmpty() ? "" : " (first: " + rows.get(0).reason() + ")";
    }

    /** Why the file could not be read to its end; empty where it could. */
    private static Optional<SourceException> read(
            SpooledInput file, ListParser parser, Origin origin, EntryReader reader) throws IOException {
        try {
            parser.parse(file.files(origin), origin, reader);
            return Optional.empty();
        } catch (SourceException e) {
            return Optional.of(e);
        }
    }

    private SnapshotRef ref(String list, Optional<Instant> publishedAt) {
        return SnapshotRef.newBuilder()
                .setSnapshotId(list + "@" + file.sha256().substring(0, DIGITS_IN_ID))
                .setList(list)
                .setPublishedAt(publishedAt.orElse(null))
                .setRetrievedAt(retrievedAt)
                .setAddress(origin.address())
                .setSha256(file.sha256())
                .setFormat(parser.format())
                .setParser(parser.version())
                .build();
    }

    /** The lists in it, of one jurisdiction the stricter ones first. */
    public List<CheckedSnapshot> snapshots() {
        return snapshots;
    }

    /** Why the file could be read no further; empty where it was read to its end. */
    public Optional<SourceException> brokenOff() {
        return brokenOff;
    }

    public Origin origin() {
        return origin;
    }

    public Instant retrievedAt() {
        return retrievedAt;
    }

    /** Digest of the bytes and of how they are read, 64 hexadecimal digits: another parser may read them differently. */
    public String readingDigest() {
        return Sha256.hex(file.sha256() + " " + parser.version());
    }

    /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return file.sha256();
    }

    /** Rows that cannot be read, 0 and more. */
    public int skippedRows() {
        return skippedRows;
    }

    /** The first of the rows that cannot be read, at most {@value #SHOWN_ROWS}. */
    public List<SkippedRow> firstSkippedRows() {
        return firstSkippedRows;
    }

    /**
     * Reads the file again and hands on the snapshots of some of its lists.
     *
     * @param lists ids of the lists that are wanted
     */
    public void replay(Set<String> lists, SnapshotSink sink) throws IOException {
        Map<String, CheckedSnapshot> wanted = new HashMap<>();
        snapshots.stream().filter(snapshot -> lists.contains(snapshot.list())).forEach(snapshot -> {
            wanted.put(snapshot.list(), snapshot);
            sink.part(snapshot.start());
        });
        EntryReader reader = new EntryReader(new EntryReader.EntrySink() {
            @Override
            public void entry(String list, SnapshotEntry entry) {
                CheckedSnapshot snapshot = wanted.get(list);
                if (snapshot != null) {
                    sink.part(snapshot.entry(entry));
                }
            }

            @Override
            public void skipped(SkippedRow row) {
                sink.skipped(row);
            }
        });
        Optional<SourceException> unused = read(file, parser, origin, reader);
        for (CheckedSnapshot snapshot : snapshots) {
            requireSame(snapshot, reader.tallies().get(snapshot.list()));
            if (wanted.containsKey(snapshot.list())) {
                sink.part(snapshot.end());
            }
        }
    }

    private static void requireSame(CheckedSnapshot first, @Nullable ListTally second) {
        if (second == null
                || second.count() != first.count()
                || !second.digest().equals(first.digest())) {
            throw new IllegalStateException(first.list() + " reads differently the second time");
        }
    }
}
