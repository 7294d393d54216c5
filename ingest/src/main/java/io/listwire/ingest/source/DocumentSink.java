package io.listwire.ingest.source;

/**
 * Takes what a {@link DocumentParser} reads, in the order of the input. Nothing of it counts before the parser has
 * returned without an exception.
 *
 * @param <T> the document's Avro class
 */
public interface DocumentSink<T> {

    /** One document. */
    void document(T document);

    /** One document that cannot be read; the rest of the input goes on. */
    void skipped(SkippedRow row);
}
