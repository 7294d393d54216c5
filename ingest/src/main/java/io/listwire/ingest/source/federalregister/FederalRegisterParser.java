package io.listwire.ingest.source.federalregister;

import com.fasterxml.jackson.databind.JsonNode;
import io.listwire.ingest.source.DocumentParser;
import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import io.listwire.ingest.source.json.JsonDocuments;
import io.listwire.ingest.source.json.JsonFields;
import io.listwire.schema.PolicyNotice;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * Reads documents of the Federal Register's API: a page of search results, a single document, an array, or JSON lines.
 * A document needs {@code document_number} and {@code title}.
 */
public final class FederalRegisterParser implements DocumentParser<PolicyNotice> {

    private static final String FORMAT = "federal-register";
    private static final String RESULTS = "results";

    private final InputLimits limits;

    public FederalRegisterParser(InputLimits limits) {
        this.limits = limits;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void parse(InputStream in, Origin origin, Instant retrievedAt, DocumentSink<PolicyNotice> sink)
            throws SourceException, IOException {
        new JsonDocuments<>(origin, limits, RESULTS, object -> notice(object, origin, retrievedAt), sink).read(in);
    }

    private PolicyNotice notice(JsonNode object, Origin origin, Instant retrievedAt)
            throws UnreadableDocumentException {
        JsonFields fields = new JsonFields(object);
        long size = (long) fields.text("title").orElse("").length()
                + fields.text("abstract").orElse("").length();
        if (size > limits.recordChars()) {
            throw new UnreadableDocumentException(
                    "title and abstract have " + size + " characters, more than the limit of " + limits.recordChars());
        }
        return new FederalRegisterNotice(object).notice(origin.source(), retrievedAt);
    }
}
