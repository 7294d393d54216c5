package io.listwire.ingest.watchlist;

import io.listwire.schema.WatchedCompany;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a parser of watchlists has read. */
final class CollectedCompanies implements CompanySink {

    final List<WatchedCompany> companies = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();

    @Override
    public void company(long line, WatchedCompany company) {
        companies.add(company);
    }

    @Override
    public void rejected(RejectedRow row) {
        rejected.add(row);
    }
}
