package io.listwire.ingest.source.uk;

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
import io.listwire.ingest.source.input.CsvRows;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the UK Sanctions List, CSV: a line with the report date, the names of the columns, and a row for each name and
 * address of a designation. The rows of one designation stand together; the few that do not are known from a first
 * reading, and kept until the end. Beyond them memory holds the designations' ids alone.
 */
public final class UkParser implements ListParser {

    private static final String LIST = RestrictionList.GB_UKSL.id();

    private final InputLimits limits;

    public UkParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return "uk";
    }

    @Override
    public String version() {
        return "uk/1";
    }

    @Override
    public void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException {
        Set<String> scattered;
        try (InputStream in = files.openOnly(origin)) {
            scattered = new UkReading(new CsvRows(in, origin, limits), origin).scattered();
        }
        try (InputStream in = files.openOnly(origin)) {
            new UkReading(new CsvRows(in, origin, limits), origin).read(scattered, sink);
        }
    }

    /** One reading of the file. */
    private static final class UkReading {

        private final CsvRows rows;
        private final Origin origin;
        private final Map<String, UkDesignation> kept = new LinkedHashMap<>();
        private Optional<UkDesignation> open = Optional.empty();

        UkReading(CsvRows rows, Origin origin) {
            this.rows = rows;
            this.origin = origin;
        }

        /** Ids whose rows do not stand together; as far as the file can be read. */
        Set<String> scattered() throws IOException {
            Set<String> scattered = new HashSet<>();
            Set<String> ended = new HashSet<>();
            String current = "";
            try {
                UkColumns columns = header(Optional.empty());
                for (Optional<CsvRow> row = next(columns); row.isPresent(); row = next(columns)) {
                    String id = row.get().fault(columns.size()).isPresent()
                            ? current
                            : columns.cells(row.get()).getOrDefault(UkColumns.ID, current);
                    if (!id.equals(current)) {
                        ended.add(current);
                        current = id;
                        if (ended.contains(id)) {
                            scattered.add(id);
                        }
                    }
                }
            } catch (SourceException e) {
                return scattered; // The second reading tells.
            }
            return scattered;
        }

        void read(Set<String> scattered, ListSink sink) throws SourceException, IOException {
            try {
                UkColumns columns = header(Optional.of(sink));
                int count = 0;
                for (Optional<CsvRow> row = next(columns); row.isPresent(); row = next(columns)) {
                    take(columns, row.get(), scattered, sink);
                    count++;
                }
                if (count == 0) {
                    throw nothing();
                }
            } finally {
                // Also where the file breaks off: what was read so far counts.
                close(sink);
                kept.values().forEach(designation -> designation.handOn(LIST, sink));
            }
        }

        private UkColumns header(Optional<ListSink> sink) throws SourceException, IOException {
            CsvRow first = rows.next().orElseThrow(this::nothing);
            Optional<LocalDate> reported = UkDates.reported(first.cells().get(0));
            if (reported.isEmpty()) {
                return UkColumns.of(first, origin);
            }
            sink.ifPresent(given ->
                    given.published(reported.get().atStartOfDay(ZoneOffset.UTC).toInstant()));
            return UkColumns.of(rows.next().orElseThrow(this::nothing), origin);
        }

        private Optional<CsvRow> next(UkColumns columns) throws SourceException, IOException {
            Optional<CsvRow> row = rows.next();
            if (row.isPresent() && rows.endsWithin(row.get(), columns.size())) {
                throw rows.cutOff(row.get());
            }
            return row;
        }

        private void take(UkColumns columns, CsvRow row, Set<String> scattered, ListSink sink) {
            Optional<String> fault = row.fault(columns.size());
            Map<String, String> cells = fault.isPresent() ? Map.of() : columns.cells(row);
            String id = cells.getOrDefault(UkColumns.ID, "");
            if (fault.isPresent() || id.isEmpty()) {
                String reason = fault.orElse("the column 'Unique ID' is empty: the row belongs to no designation");
                sink.skipped(LIST, new SkippedRow(row.line(), reason, row.toCsv()));
            } else if (scattered.contains(id)) {
                kept.computeIfAbsent(id, first -> new UkDesignation(id, row.line(), columns))
                        .add(cells);
            } else {
                if (open.filter(current -> current.id().equals(id)).isEmpty()) {
                    close(sink);
                    open = Optional.of(new UkDesignation(id, row.line(), columns));
                }
                open.get().add(cells);
            }
        }

        private void close(ListSink sink) {
            open.ifPresent(designation -> designation.handOn(LIST, sink));
            open = Optional.empty();
        }

        private SourceException nothing() {
            return new SourceException(
                    Kind.TRUNCATED,
                    origin,
                    "line 1",
                    "there is no designation in it",
                    "the publisher's list never is empty: fetch it again");
        }
    }
}
