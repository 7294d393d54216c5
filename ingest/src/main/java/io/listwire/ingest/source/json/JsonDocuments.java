package io.listwire.ingest.source.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.BoundedInput;
import io.listwire.ingest.source.input.RejectedInputException;
import io.listwire.ingest.source.input.StrictUtf8Reader;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Finds the objects in JSON, one after the other: a single object, an array of them, a page that holds them in one of
 * its fields, or JSON lines. In JSON lines a broken line is skipped; elsewhere broken JSON ends it all.
 *
 * @param <T> class of the documents that the objects become
 */
public final class JsonDocuments<T> {

    private final Origin origin;
    private final InputLimits limits;
    private final String pageField;
    private final JsonConversion<T> conversion;
    private final DocumentSink<T> sink;
    private final JsonMapper mapper;
    private long objects;

    /** @param pageField the field of a page that holds the objects */
    public JsonDocuments(
            Origin origin, InputLimits limits, String pageField, JsonConversion<T> conversion, DocumentSink<T> sink) {
        this.origin = origin;
        this.limits = limits;
        this.pageField = pageField;
        this.conversion = conversion;
        this.sink = sink;
        // The input itself is bounded; one long text in it is for the reader of the object to judge.
        int longestText = (int) Math.min(limits.documentBytes(), Integer.MAX_VALUE);
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxStringLength(longestText)
                                .build())
                        .build())
                .build();
    }

    /**
     * Reads the whole input into the sink.
     *
     * @param in read to its end, not closed
     * @throws SourceException where it is no such JSON
     */
    public void read(InputStream in) throws SourceException, IOException {
        BufferedReader text =
                new BufferedReader(new StrictUtf8Reader(new BoundedInput(in, limits.documentBytes(), origin), origin));
        try {
            JsonLines lines = new JsonLines(text, limits.recordChars());
            if (lines.present(this::isObject)) {
                readLines(lines);
            } else {
                readWhole(text);
            }
        } catch (JacksonException e) {
            throw JsonFault.broken(origin, e);
        } catch (IOException e) {
            throw RejectedInputException.beneath(e).orElseThrow(() -> e);
        }
    }

    private void readLines(JsonLines lines) throws SourceException, IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            try {
                readLine(lines.number(), line.get());
            } catch (JacksonException e) {
                sink.skipped(
                        new SkippedRow(lines.number(), "the line is no JSON: " + JsonFault.problem(e), line.get()));
            }
        }
        if (lines.tooLong()) {
            throw new SourceException(
                    Kind.TOO_LARGE,
                    origin,
                    "line " + lines.number(),
                    "the line does not end within " + limits.recordChars() + " characters",
                    "send each object on a line of its own");
        }
    }

    private void readLine(long number, String line) throws JacksonException {
        JsonNode node = whole(line);
        JsonNode page = node.path(pageField);
        if (page.isArray()) {
            page.forEach(element -> take(number, "", element));
        } else {
            take(number, "", node);
        }
    }

    private boolean isObject(String line) {
        try {
            return whole(line).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private JsonNode whole(String line) throws JacksonException {
        return mapper.readerFor(JsonNode.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValue(line);
    }

    private void readWhole(BufferedReader text) throws SourceException, IOException {
        JsonParser parser = mapper.createParser(text);
        if (parser.nextToken() == null) {
            throw new SourceException(
                    Kind.TRUNCATED, origin, "line 1", "the input is empty", "send a JSON object or array");
        }
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                readArray(parser);
            } else if (token == JsonToken.START_OBJECT) {
                readObject(parser);
            } else {
                throw JsonFault.unexpected(origin, parser);
            }
        }
    }

    private void readArray(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            takeNext(mapper.readTree(parser));
        }
    }

    /** A page streams its objects; any other object is one itself. */
    private void readObject(JsonParser parser) throws IOException {
        ObjectNode object = mapper.createObjectNode();
        boolean page = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && field.equals(pageField)) {
                page = true;
                readArray(parser);
            } else {
                object.set(field, mapper.readTree(parser));
            }
        }
        if (!page && !isEmptyPage(object)) {
            takeNext(object);
        }
    }

    /** The Federal Register's API leaves the field away when nothing was found. */
    private static boolean isEmptyPage(ObjectNode object) {
        return object.path("count").isInt() && object.path("count").intValue() == 0;
    }

    /**
     * Hands over one object.
     *
     * @param place line in JSON lines, else the number among the objects, from 1
     * @param prefix says what the place is, where that is no line
     */
    private void take(long place, String prefix, JsonNode node) {
        if (!node.isObject()) {
            String reason = prefix + "there should be a JSON object, not " + node.getNodeType();
            sink.skipped(new SkippedRow(place, reason, node.toString()));
            return;
        }
        T document;
        try {
            document = conversion.document(node);
        } catch (UnreadableDocumentException e) {
            sink.skipped(new SkippedRow(place, prefix + e.reason(), node.toString()));
            return;
        }
        sink.document(document);
    }

    private void takeNext(JsonNode node) {
        objects++;
        take(objects, "object " + objects + ": ", node);
    }
}
