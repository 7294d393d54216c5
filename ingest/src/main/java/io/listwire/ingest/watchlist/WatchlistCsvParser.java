package io.listwire.ingest.watchlist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.input.CellValues;
import io.listwire.ingest.source.input.CsvRow;
import io.listwire.ingest.source.input.CsvRows;
import io.listwire.ingest.source.input.LabelledValue;
import io.listwire.ingest.source.input.RejectedInputException;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.ingest.source.text.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads companies of a watchlist from CSV, separated by commas, semicolons or tabs. The header names the columns: those of
 * {@link WatchlistColumns}. Several aliases, addresses or identifiers stand in one cell as {@link CellValues}; an identifier
 * is a {@link LabelledValue}. Rows whose cells are all empty are passed over.
 */
public final class WatchlistCsvParser {

    private static final String IDENTIFIERS = "identifiers";
    /** With which a spreadsheet says what separates the cells: it may stand in front of the header. */
    private static final String SEPARATOR_LINE = "sep=";

    private final Optional<Charset> charset;

    /** For UTF-8, and UTF-16 that says so by a byte-order mark. */
    public WatchlistCsvParser() {
        this(Optional.empty());
    }

    /** @param charset the encoding, where it is another */
    public WatchlistCsvParser(Optional<Charset> charset) {
        this.charset = charset;
    }

    /**
     * Reads the whole input; each company reaches the sink, as a company or as rejected.
     *
     * @param watchlist id of the watchlist that they belong to
     * @throws SourceException where the input is no CSV of that kind: nothing of it counts
     */
    public void parse(InputStream in, Origin origin, String watchlist, CompanySink sink)
            throws SourceException, IOException {
        try {
            BufferedReader text = CsvText.of(in, origin, charset);
            char separator = CsvText.separator(text);
            parse(
                    new CsvRows(text, origin, InputLimits.defaults().recordChars(), separator),
                    origin,
                    new CompanyReader(watchlist),
                    sink);
        } catch (RejectedInputException e) {
            throw RejectedInputException.beneath(e).orElseThrow(() -> e);
        }
    }

    private static void parse(CsvRows rows, Origin origin, CompanyReader reader, CompanySink sink)
            throws SourceException, IOException {
        Optional<CsvRow> header = rows.next();
        if (header.isPresent() && isSeparatorLine(header.get())) {
            header = rows.next();
        }
        WatchlistColumns columns = WatchlistColumns.of(
                header.orElseThrow(() -> WatchlistColumns.malformed(origin, 1, "nothing at all")), origin);
        for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (!row.get().cells().stream().allMatch(String::isBlank)) {
                read(row.get(), columns, reader, sink);
            }
        }
    }

    private static boolean isSeparatorLine(CsvRow row) {
        return row.cells().get(0).toLowerCase(Locale.ROOT).strip().startsWith(SEPARATOR_LINE);
    }

    private static void read(CsvRow row, WatchlistColumns columns, CompanyReader reader, CompanySink sink)
            throws IOException {
        try {
            requireSound(row, columns);
            sink.company(row.line(), reader.read(company(row, columns)));
        } catch (InvalidCompanyException e) {
            Optional<String> column =
                    e.field().map(field -> columns.title(field).orElse(field));
            sink.rejected(rejected(row, columns, column, e));
        } catch (UnreadableDocumentException e) {
            sink.rejected(rejected(row, columns, columns.title(IDENTIFIERS), e));
        }
    }

    private static RejectedRow rejected(
            CsvRow row, WatchlistColumns columns, Optional<String> column, Exception failure) {
        return new RejectedRow(
                row.line(), column, String.valueOf(failure.getMessage()), row.toCsv(), columns.idOfFaulty(row));
    }

    private static void requireSound(CsvRow row, WatchlistColumns columns) throws InvalidCompanyException {
        Optional<String> fault = row.fault(columns.count());
        if (fault.isPresent()) {
            throw new InvalidCompanyException(fault.get());
        }
        Optional<Integer> untitled = columns.valueWithoutTitle(row);
        if (untitled.isPresent()) {
            throw new InvalidCompanyException(
                    "a value in column " + (untitled.get() + 1) + ", which has no title: give it one, or empty it");
        }
    }

    private static ObjectNode company(CsvRow row, WatchlistColumns columns) throws UnreadableDocumentException {
        ObjectNode company = JsonNodeFactory.instance.objectNode();
        ArrayNode names = company.putArray("names");
        columns.cell(row, "name").flatMap(PlainText::lineIfAny).ifPresent(names::add);
        values(row, columns, "aliases").forEach(names::add);
        values(row, columns, "addresses").forEach(company.putArray("addresses")::add);
        ArrayNode identifiers = company.putArray(IDENTIFIERS);
        for (String value : values(row, columns, IDENTIFIERS)) {
            LabelledValue identifier = LabelledValue.of(IDENTIFIERS, value);
            ObjectNode node =
                    identifiers.addObject().put("kind", identifier.kind()).put("value", identifier.value());
            identifier.issuer().ifPresent(issuer -> node.put("issuer", issuer));
        }
        columns.cell(row, "id").ifPresent(id -> company.put("id", id));
        columns.cell(row, "country").ifPresent(country -> company.put("country", country));
        List<String> notes = Stream.concat(columns.cell(row, "notes").stream(), columns.own(row).stream())
                .toList();
        if (!notes.isEmpty()) {
            company.put("notes", String.join("\n", notes));
        }
        return company;
    }

    private static List<String> values(CsvRow row, WatchlistColumns columns, String column) {
        return columns.cell(row, column).map(CellValues::of).orElse(List.of());
    }
}
