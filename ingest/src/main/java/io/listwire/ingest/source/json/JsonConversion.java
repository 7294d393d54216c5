package io.listwire.ingest.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.listwire.ingest.source.input.UnreadableDocumentException;

/**
 * Makes a document of one JSON object.
 *
 * @param <T> the document's class
 */
@FunctionalInterface
public interface JsonConversion<T> {

    /**
     * The document.
     *
     * @throws UnreadableDocumentException where the object is not what it should be
     */
    T document(JsonNode object) throws UnreadableDocumentException;
}
