package io.listwire.processor.mapping;

import io.listwire.schema.DocumentStatement;
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

    /** Key of the match of a company and a party: watchlist/company/list/partyId. Ids of companies hold no slash. */
    public static String ofMatch(String companyKey, String partyKey) {
        return companyKey + '/' + partyKey;
    }

    /** What the keys of all companies of a watchlist begin with. */
    public static String companies(String watchlist) {
        return watchlist + '/';
    }

    /** No key of a company; stands behind those of the watchlist and before those of any other that follows. */
    public static String behindCompanies(String watchlist) {
        return watchlist + (char) ('/' + 1);
    }

    /** Whose watchlist the company with that key is on. */
    public static String watchlist(String companyKey) {
        return companyKey.substring(0, companyKey.indexOf('/'));
    }

    /** Key of what a document says of a list; all of one list stand together in a store, under {@link #prefix}. */
    public static String of(DocumentStatement statement) {
        String action = statement.getAction().map(Enum::name).orElse("");
        return pair(pair(statement.getList(), statement.getDocument().getDocumentId()), action);
    }

    /** Key under which what came of a document's statement is published: list/documentId/action. */
    public static String ofStatement(DocumentStatement statement) {
        return statement.getList()
                + '/'
                + statement.getDocument().getDocumentId()
                + '/'
                + statement.getAction().map(Enum::name).orElse("");
    }

    /** Key of a pair. All pairs with the same left part stand together in a store, under {@link #prefix}. */
    public static String pair(String left, String right) {
        return left + SEPARATOR + right;
    }

    /** Left part of the key of a pair. */
    public static String left(String pair) {
        return pair.substring(0, pair.indexOf(SEPARATOR));
    }

    /** What the keys of all pairs with that left part begin with. */
    public static String prefix(String left) {
        return left + SEPARATOR;
    }
}
