package io.listwire.ingest.watchlist;

import io.listwire.ingest.digest.KeyTable;
import io.listwire.ingest.digest.ShortDigest;
import io.listwire.schema.WatchedCompany;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets each id pass once: another row with the same is rejected, and told where the first stands. Reading the same input
 * again through the same object rejects the same rows.
 */
public final class DistinctCompanies implements CompanySink {

    private final String unit;
    private final KeyTable lines;
    private final CompanySink sink;

    /** @param unit what is counted: {@link WatchlistFormat#unit()} */
    public DistinctCompanies(String unit, CompanySink sink) {
        this(unit, sink, new KeyTable(1));
    }

    /** @param lines line of the first row of each id that was read by now */
    public DistinctCompanies(String unit, CompanySink sink, KeyTable lines) {
        this.unit = unit;
        this.sink = sink;
        this.lines = lines;
    }

    @Override
    public void company(long line, WatchedCompany company) throws IOException {
        ShortDigest id = ShortDigest.of(company.getCompany());
        long first = lines.get(id, 0, line);
        if (first != line) {
            sink.rejected(new RejectedRow(
                    line,
                    Optional.of("id"),
                    "the id " + company.getCompany() + " stands further up already, in " + unit + " " + first,
                    company.toString(),
                    Optional.of(company.getCompany())));
            return;
        }
        lines.put(id, line);
        sink.company(line, company);
    }

    @Override
    public void rejected(RejectedRow row) throws IOException {
        sink.rejected(row);
    }
}
