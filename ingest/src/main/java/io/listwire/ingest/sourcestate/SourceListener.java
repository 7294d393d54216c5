package io.listwire.ingest.sourcestate;

import io.listwire.schema.SourceState;

/** Hears how reading the sources goes. Thread-safe. */
public interface SourceListener {

    /** What was known of a source before its first attempt here. */
    void known(SourceState state);

    /** How an attempt here went. */
    void attempted(SourceState state);

    /** The source is not read here any more. */
    void released(String source);
}
