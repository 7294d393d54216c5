package io.listwire.ingest.source.csl;

import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.ListFiles;
import io.listwire.ingest.source.ListParser;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.json.JsonRows;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Reads consolidated.json of data.trade.gov: an object that holds the rows of the Consolidated Screening List under
 * {@code results}, each with the columns of the CSV as members. Addresses and identifiers are objects there, and other
 * cells with several values are arrays; a party is the same as from the CSV. Where an identifier has only one of its
 * two dates, this layout alone says which, and the remarks do too.
 *
 * <p>What the publisher says of its own import beside the rows ({@code sources_used} and the like) is passed over: its
 * dates went on while rows were missing. Only a number of rows there is compared.
 */
public final class CslJsonParser implements ListParser {

    private static final String FORMAT = "csl-json";
    private static final String VERSION = "csl-json/1";
    private static final String SOURCE = "source";
    private static final Set<String> COUNTS =
            Set.of("total", "count", "total_count", "total_returned", "total_available", "total_results");

    private final InputLimits limits;

    public CslJsonParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public void parse(ListFiles files, Origin origin, ListSink sink) throws SourceException, IOException {
        try (InputStream in = files.openOnly(origin)) {
            JsonRows rows = new JsonRows(in, origin, limits, "results");
            boolean sources = false;
            for (Optional<JsonRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                sources |= row.get().node().has(SOURCE);
                read(row.get(), sink);
            }
            if (rows.count() == 0) {
                throw new SourceException(
                        Kind.TRUNCATED,
                        origin,
                        "whole input",
                        "the member 'results' has no rows",
                        "the publisher's list never is empty: fetch it again");
            }
            if (!sources) {
                throw new SourceException(
                        Kind.UNEXPECTED_LAYOUT,
                        origin,
                        "whole input",
                        "none of the " + rows.count() + " rows has a member 'source'",
                        "give the publisher's consolidated.json");
            }
            checkCounts(rows, sink);
        }
    }

    private static void read(JsonRows.Row row, ListSink sink) {
        if (!row.node().isObject()) {
            String reason = "row " + row.number() + " should be a JSON object, not "
                    + row.node().getNodeType();
            sink.skipped(null, new SkippedRow(row.line(), reason, row.node().toString()));
            return;
        }
        CslRecord members = new CslMembers(row.node());
        Optional<CslList> list = members.value(SOURCE).flatMap(CslList::ofSource);
        CslEntries.take(members, list, row.line(), () -> row.node().toString(), sink);
    }

    private static void checkCounts(JsonRows rows, ListSink sink) {
        String count = Long.toString(rows.count());
        rows.scalars().forEach((name, value) -> {
            if (COUNTS.contains(name) && value.chars().allMatch(Character::isDigit) && !value.equals(count)) {
                sink.defect(
                        null,
                        "the file says '" + name + "': " + value + ", but holds " + count
                                + " rows: it is one page of several, or rows are missing; fetch the whole file");
            }
        });
    }
}
