package io.listwire.ingest.watchlist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.input.CellValues;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.input.CsvRows;
import io.listwire.ingest.source.input.LabelledValue;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.schema.WatchedCompany;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads companies of a watchlist from CSV in UTF-8, separated by commas or semicolons. The header names the columns: {@code id}
 * and {@code name}, and any of {@code aliases}, {@code country}, {@code addresses}, {@code identifiers} and {@code notes}.
 * Several aliases, addresses or identifiers stand in one cell as {@link CellValues}; an identifier is a {@link LabelledValue}.
 */
public final class WatchlistCsvParser {

    private static final Set<String> NEEDED = Set.of("id", "name");
    private static final Set<String> COLUMNS =
            Set.of("id", "name", "aliases", "country", "addresses", "identifiers", "notes");
    private static final String IDENTIFIERS = "identifiers";
    private static final int LONGEST_HEADER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads the whole input; each company reaches the sink, as a company or as skipped.
     *
     * @param watchlist id of the watchlist that they belong to
     * @throws SourceException where the input is no CSV of that kind: nothing of it counts
     */
    public void parse(InputStream in, Origin origin, String watchlist, DocumentSink<WatchedCompany> sink)
            throws SourceException, IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, LONGEST_HEADER);
        CsvRows rows = new CsvRows(buffered, origin, InputLimits.defaults(), separator(buffered));
        CsvRow header = rows.next().orElseThrow(() -> malformed(origin, "nothing at all"));
        Map<String, Integer> columns = columns(header, origin);
        CompanyReader reader = new CompanyReader(watchlist);
        Set<String> ids = new HashSet<>();
        for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            read(row.get(), header.cells().size(), columns, reader, ids, sink);
        }
    }

    /** A header with more semicolons than commas is separated by them, as spreadsheets do in many countries. */
    private static char separator(BufferedInputStream in) throws IOException {
        in.mark(LONGEST_HEADER);
        String begin = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        in.reset();
        String header = begin.lines().findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons > header.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    private static Map<String, Integer> columns(CsvRow header, Origin origin) throws SourceException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells()
                    .get(i)
                    .replace(String.valueOf(BYTE_ORDER_MARK), "")
                    .strip();
            columns.put(name.toLowerCase(Locale.ROOT), i);
        }
        Set<String> unknown = new TreeSet<>(columns.keySet());
        unknown.removeAll(COLUMNS);
        if (!columns.keySet().containsAll(NEEDED)) {
            throw malformed(origin, "a header without the columns id and name");
        }
        if (!unknown.isEmpty()) {
            throw malformed(
                    origin, "a column that nobody knows: " + unknown.iterator().next());
        }
        return columns;
    }

    private static SourceException malformed(Origin origin, String problem) {
        return new SourceException(
                SourceException.Kind.MALFORMED,
                origin,
                "line 1",
                problem,
                "name the columns in the first line; there are " + new TreeSet<>(COLUMNS));
    }

    private static void read(
            CsvRow row,
            int width,
            Map<String, Integer> columns,
            CompanyReader reader,
            Set<String> ids,
            DocumentSink<WatchedCompany> sink) {
        try {
            Optional<String> fault = row.fault(width);
            if (fault.isPresent()) {
                throw new InvalidCompanyException(fault.get());
            }
            WatchedCompany company = reader.read(company(row, columns));
            if (!ids.add(company.getCompany())) {
                throw new InvalidCompanyException("the id " + company.getCompany() + " stands further up already");
            }
            sink.document(company);
        } catch (InvalidCompanyException | UnreadableDocumentException e) {
            sink.skipped(new SkippedRow(row.line(), String.valueOf(e.getMessage()), row.toCsv()));
        }
    }

    private static ObjectNode company(CsvRow row, Map<String, Integer> columns)
            throws InvalidCompanyException, UnreadableDocumentException {
        ObjectNode company = JsonNodeFactory.instance.objectNode();
        ArrayNode names = company.putArray("names");
        cell(row, columns, "name").ifPresent(names::add);
        values(row, columns, "aliases").forEach(names::add);
        values(row, columns, "addresses").forEach(company.putArray("addresses")::add);
        ArrayNode identifiers = company.putArray("identifiers");
        for (String value : values(row, columns, IDENTIFIERS)) {
            LabelledValue identifier = LabelledValue.of(IDENTIFIERS, value);
            ObjectNode node =
                    identifiers.addObject().put("kind", identifier.kind()).put("value", identifier.value());
            identifier.issuer().ifPresent(issuer -> node.put("issuer", issuer));
        }
        for (String field : List.of("id", "country", "notes")) {
            cell(row, columns, field).ifPresent(value -> company.put(field, value));
        }
        return company;
    }

    private static List<String> values(CsvRow row, Map<String, Integer> columns, String column) {
        return cell(row, columns, column).map(CellValues::of).orElse(List.of());
    }

    /** What stands in a cell; empty where the column is absent or the cell blank. */
    private static Optional<String> cell(CsvRow row, Map<String, Integer> columns, String column) {
        return Optional.ofNullable(columns.get(column))
                .map(row.cells()::get)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty());
    }
}
