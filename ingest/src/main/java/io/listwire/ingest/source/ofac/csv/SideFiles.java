package io.listwire.ingest.source.ofac.csv;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.ofac.csv.FileSet.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Addresses, aliases and comments by the number of their entry: all of them in memory, as nothing says that they are
 * sorted. The publisher's make some megabytes.
 */
final class SideFiles {

    private static final int ADDRESS_COLUMNS = 6;
    private static final int ALIAS_COLUMNS = 5;
    private static final int EXAMPLES = 5;
    private static final double MOST_ORPHANS = 0.01;

    private final Map<Side, Map<String, List<CsvRow>>> rows = new HashMap<>();
    private final Map<String, String> comments = new HashMap<>();
    private boolean withComments;
    private final List<SkippedRow> skipped = new ArrayList<>();
    private final List<String> defects = new ArrayList<>();

    /** Reads what belongs to a set. */
    static SideFiles of(FileSet set, ListFiles files, Origin origin, InputLimits limits)
            throws SourceException, IOException {
        SideFiles side = new SideFiles();
        for (Map.Entry<Side, String> file : set.side().entrySet()) {
            if (file.getKey() == Side.COMMENTS) {
                side.withComments = true;
                CommentsFile.read(files, file.getValue(), origin, limits, side.comments);
            } else {
                int columns = file.getKey() == Side.ADDRESSES ? ADDRESS_COLUMNS : ALIAS_COLUMNS;
                try (OfacTable table = new OfacTable(files, file.getValue(), origin, limits, columns)) {
                    side.read(file.getKey(), table);
                }
            }
        }
        return side;
    }

    private void read(Side what, OfacTable table) throws SourceException, IOException {
        Map<String, List<CsvRow>> byNumber = rows.computeIfAbsent(what, first -> new HashMap<>());
        for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
            Optional<String> fault = table.fault(row.get());
            if (fault.isPresent()) {
                skipped.add(
                        new SkippedRow(row.get().line(), fault.get(), row.get().toCsv()));
            } else {
                byNumber.computeIfAbsent(OfacTable.cell(row.get(), 0), first -> new ArrayList<>())
                        .add(row.get());
            }
        }
        table.missingEnd().ifPresent(defects::add);
    }

    /** What belongs to an entry; given out once. */
    List<CsvRow> take(Side what, String number) {
        List<CsvRow> taken = rows.getOrDefault(what, Map.of()).isEmpty()
                ? null
                : rows.getOrDefault(what, Map.of()).remove(number);
        return taken == null ? List.of() : taken;
    }

    /** What the remarks of an entry go on with; given out once. */
    String takeComment(String number) {
        String comment = comments.remove(number);
        return comment == null ? "" : comment;
    }

    /** Whether there are comments at all. */
    boolean hasComments() {
        return withComments;
    }

    /** Rows that cannot be read. */
    List<SkippedRow> skipped() {
        return skipped;
    }

    /**
     * What shows that the files are not what was meant; to be asked when all entries have taken what is theirs. A few that
     * belong to no entry do not: the files are not always of one minute.
     *
     * @param entries entries of the primary file
     */
    List<String> defects(int entries) {
        TreeSet<String> orphans = new TreeSet<>(comments.keySet());
        rows.values().forEach(byNumber -> orphans.addAll(byNumber.keySet()));
        List<String> all = new ArrayList<>(defects);
        if (orphans.size() > entries * MOST_ORPHANS) {
            all.add("addresses, aliases or comments of " + orphans.size()
                    + " entries that are not in the primary file ("
                    + String.join(", ", orphans.stream().limit(EXAMPLES).toList())
                    + " ...): the files are not of one publication, or the primary one is cut off; fetch them again");
        }
        return all;
    }
}
