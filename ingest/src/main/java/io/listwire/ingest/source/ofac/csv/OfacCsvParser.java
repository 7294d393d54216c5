package io.listwire.ingest.source.ofac.csv;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.ofac.OfacLists;
import io.listwire.ingest.source.ofac.csv.FileSet.Side;
import io.listwire.schema.PartyDetails;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV files of the US Treasury: SDN.CSV, and CONS_PRIM.CSV for the lists beside the SDN list, each with its
 * addresses, aliases and comments. The primary file is read row by row; what belongs to it is kept in memory.
 */
public final class OfacCsvParser implements ListParser {

    private static final int LOOKED_AT = 2_000;

    private final InputLimits limits;

    public OfacCsvParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return "ofac-csv";
    }

    @Override
    public String version() {
        return "ofac-csv/1";
    }

    @Override
    public void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException {
        for (FileSet set : FileSet.in(files, origin)) {
            SideFiles side = SideFiles.of(set, files, origin, limits);
            boolean consolidated =
                    set.consolidated().isPresent() ? set.consolidated().get() : looksConsolidated(files, set, origin);
            try (OfacTable table = new OfacTable(files, set.primary(), origin, limits, OfacCsvEntry.COLUMNS)) {
                new Reading(table, side, consolidated, sink).run(set, origin);
            }
        }
    }

    /** Nearly all entries of the consolidated file have a programme of its lists, few of the SDN file have. */
    private boolean looksConsolidated(ListFiles files, FileSet set, Origin origin) throws IOException {
        int entries = 0;
        int others = 0;
        try (OfacTable table = new OfacTable(files, set.primary(), origin, limits, OfacCsvEntry.COLUMNS)) {
            Optional<CsvRow> row = table.next();
            while (row.isPresent() && entries < LOOKED_AT) {
                if (table.fault(row.get()).isEmpty()) {
                    OfacCsvEntry entry = new OfacCsvEntry(row.get(), "", List.of(), List.of());
                    entries++;
                    others += OfacLists.of(OfacCsvEntry.programmes(row.get()), entry.statements())
                                    .isEmpty()
                            ? 0
                            : 1;
                }
                row = table.next();
            }
        } catch (SourceException e) {
            return others * 2 > entries; // Whoever reads the file meets the same again and reports it.
        }
        return others * 2 > entries;
    }

    /** One reading of a primary file. */
    private static final class Reading {

        private final OfacTable table;
        private final SideFiles side;
        private final boolean consolidated;
        private final ListSink sink;
        private final Set<String> lists = new TreeSet<>();
        private int cutRemarks;
        private int entries;

        Reading(OfacTable table, SideFiles side, boolean consolidated, ListSink sink) {
            this.table = table;
            this.side = side;
            this.consolidated = consolidated;
            this.sink = sink;
        }

        void run(FileSet set, Origin origin) throws SourceException, IOException {
            side.skipped().forEach(row -> sink.skipped(oneList(), row));
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                take(row.get());
            }
            if (lists.isEmpty()) {
                throw new SourceException(
                        Kind.UNEXPECTED_LAYOUT,
                        origin,
                        set.primary(),
                        "there is no entry in it",
                        "give the publisher's file, without a header, 12 cells a row");
            }
            set.incomplete().ifPresent(this::defect);
            table.missingEnd().ifPresent(this::defect);
            side.defects(entries).forEach(this::defect);
            if (cutRemarks > 0) {
                defect("the remarks of " + cutRemarks
                        + " entries are cut off, and the comments do not go on with them: the"
                        + " comments are cut off themselves, or of another publication; fetch all files again");
            }
        }

        private @Nullable String oneList() {
            return consolidated ? null : RestrictionList.US_OFAC_SDN.id();
        }

        private void defect(String reason) {
            lists.forEach(list -> sink.defect(list, reason));
        }

        private void take(CsvRow row) {
            Optional<String> fault = table.fault(row);
            if (fault.isPresent()) {
                skip(row, fault.get());
                return;
            }
            String number = OfacCsvEntry.number(row);
            String comment = side.takeComment(number);
            if (comment.isEmpty() && side.hasComments() && OfacCsvEntry.goesOn(row)) {
                cutRemarks++;
            }
            entries++;
            OfacCsvEntry entry =
                    new OfacCsvEntry(row, comment, side.take(Side.ADDRESSES, number), side.take(Side.ALIASES, number));
            if (OfacCsvEntry.name(row).isEmpty()) {
                skip(row, "the name is empty: there is no party");
                return;
            }
            List<String> programmes = OfacCsvEntry.programmes(row);
            Set<RestrictionList> on =
                    consolidated ? OfacLists.of(programmes, entry.statements()) : Set.of(RestrictionList.US_OFAC_SDN);
            if (on.isEmpty()) {
                skip(row, OfacLists.unknown(programmes));
            }
            PartyDetails party = entry.details();
            for (RestrictionList list : on) {
                lists.add(list.id());
                sink.entry(list.id(), row.line(), party);
            }
        }

        private void skip(CsvRow row, String reason) {
            sink.skipped(oneList(), new SkippedRow(row.line(), reason, row.toCsv()));
        }
    }
}
