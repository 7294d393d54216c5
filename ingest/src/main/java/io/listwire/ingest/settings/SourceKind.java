package io.listwire.ingest.settings;

/** What a source publishes. */
public enum SourceKind {
    /** Restriction lists. */
    LIST,
    /** Notices of an official gazette. */
    NOTICES,
    /** News articles. */
    NEWS
}
