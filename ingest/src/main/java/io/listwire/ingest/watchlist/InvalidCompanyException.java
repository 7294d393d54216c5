package io.listwire.ingest.watchlist;

/** One company cannot be taken as it is. */
final class InvalidCompanyException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidCompanyException(String message) {
        super(message);
    }
}
