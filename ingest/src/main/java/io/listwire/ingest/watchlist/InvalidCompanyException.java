package io.listwire.ingest.watchlist;

import java.util.Optional;

/** One company cannot be taken as it is. */
final class InvalidCompanyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** Where no single field is to blame. */
    InvalidCompanyException(String message) {
        this("", message);
    }

    InvalidCompanyException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field that is wrong; empty where it is the whole. */
    Optional<String> field() {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }
}
