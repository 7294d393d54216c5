package io.listwire.domain.listing;

/** What happened to one value of an entry. */
public enum DifferenceKind {
    ADDED,
    REMOVED,
    CHANGED
}
