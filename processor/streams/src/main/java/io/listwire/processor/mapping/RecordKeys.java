package io.listwire.processor.mapping;

import io.listwire.schema.WatchedCompany;

/** Keys of records and of store entries, made in one place. */
public final class RecordKeys {

    // No list id, watchlist id or name holds it, so a prefix that ends with it is nobody else's prefix.
    private static final char SEPARATOR = '\u0000';

    private RecordKeys() {}

    /** Key of a listed party: list/partyId. List ids hold no slash. */
    public static String ofParty(String list, String partyId) {
        return list + '/' + partyId;
    }

    /** Key of a watched company: watchlist/company. Watchlist ids hold no slash. */
    public static String of(WatchedCompany company) {
        return company.getWatchlist() + '/' + company.getCompany();
    }

    /** Key of a pair. All pairs with the same left part stand together in a store, under {@link #prefix}. */
    public static String pair(String left, String right) {
        return left + SEPARATOR + right;
    }

    /** What the keys of all pairs with that left part begin with. */
    public static String prefix(String left) {
        return left + SEPARATOR;
    }
}
