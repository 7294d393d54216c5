package io.listwire.ingest.source.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.listwire.ingest.source.InputLimits;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.input.BoundedInput;
import io.listwire.ingest.source.input.RecordGuard;
import io.listwire.ingest.source.input.RejectedInputException;
import io.listwire.ingest.source.input.StrictUtf8Reader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of a list that one member of a JSON object holds, one after the other; no more than one is ever held. What
 * ends too early, breaks the syntax or names a member twice ends it with a {@link SourceException}.
 */
public final class JsonRows {

    /**
     * One row.
     *
     * @param line line on which it begins, from 1
     * @param number its number among the rows, from 1
     */
    public record Row(long line, long number, JsonNode node) {}

    private final Origin origin;
    private final String rowsMember;
    private final RecordGuard guard;
    private final JsonMapper mapper;
    private final JsonParser parser;
    private final Map<String, String> scalars = new TreeMap<>();
    private boolean begun;
    private boolean found;
    private boolean within;
    private boolean ended;
    private long count;

    /**
     * @param in read to its end, not closed
     * @param rowsMember the member of the object that holds the rows
     */
    public JsonRows(InputStream in, Origin origin, InputLimits limits, String rowsMember) throws IOException {
        this.origin = origin;
        this.rowsMember = rowsMember;
        int recordChars = limits.recordChars();
        guard = new RecordGuard(
                new StrictUtf8Reader(new BoundedInput(in, limits.listBytes(), origin), origin),
                recordChars,
                () -> tooLarge(recordChars));
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxStringLength(recordChars)
                                .build())
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        parser = mapper.createParser(guard);
    }

    /** The next row; empty at the end of the file. */
    public Optional<Row> next() throws SourceException, IOException {
        try {
            return advance();
        } catch (JacksonException e) {
            throw rejection(e);
        } catch (IOException e) {
            throw RejectedInputException.beneath(e).orElseThrow(() -> e);
        }
    }

    /** How many rows there were so far. */
    public long count() {
        return count;
    }

    /** The members of the object beside the rows that are texts or numbers, by name; complete after the last row. */
    public Map<String, String> scalars() {
        return Collections.unmodifiableMap(scalars);
    }

    private SourceException rejection(JacksonException e) {
        if (guard.ended()) {
            return JsonFault.endsTooEarly(origin, e);
        }
        return begun ? JsonFault.broken(origin, e) : unexpected("line 1", "this is no JSON: " + JsonFault.problem(e));
    }

    private Optional<Row> advance() throws SourceException, IOException {
        if (!begun) {
            begin();
        }
        while (!ended) {
            if (within && parser.nextToken() != JsonToken.END_ARRAY) {
                return Optional.of(row());
            }
            within = false;
            if (parser.nextToken() == JsonToken.END_OBJECT) {
                end();
            } else {
                member(parser.currentName());
            }
        }
        return Optional.empty();
    }

    private void begin() throws SourceException, IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new SourceException(
                    Kind.TRUNCATED, origin, "line 1", "the file is empty", "the publisher's never is: fetch it again");
        }
        if (first != JsonToken.START_OBJECT) {
            throw unexpected("line 1", "the file holds no JSON object");
        }
        begun = true;
    }

    private Row row() throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode node = mapper.readTree(parser);
        guard.recordComplete();
        count++;
        return new Row(line, count, node);
    }

    private void member(String name) throws SourceException, IOException {
        JsonToken value = parser.nextToken();
        if (name.equals(rowsMember)) {
            if (value != JsonToken.START_ARRAY) {
                throw unexpected(
                        "line " + parser.currentTokenLocation().getLineNr(),
                        "the member '" + rowsMember + "' is no array");
            }
            found = true;
            within = true;
        } else if (value.isScalarValue()) {
            scalars.put(name, parser.getText());
        } else {
            parser.skipChildren();
        }
    }

    private void end() throws SourceException, IOException {
        ended = true;
        long line = parser.currentTokenLocation().getLineNr();
        if (!found) {
            throw unexpected("line " + line, "the object has no member '" + rowsMember + "'");
        }
        if (parser.nextToken() != null) {
            throw new SourceException(
                    Kind.MALFORMED,
                    origin,
                    "line " + parser.currentTokenLocation().getLineNr(),
                    "more stands behind the end of the JSON object",
                    "perhaps two files were joined: fetch the file again");
        }
    }

    private SourceException unexpected(String place, String problem) {
        return new SourceException(
                Kind.UNEXPECTED_LAYOUT,
                origin,
                place,
                problem,
                "give a JSON object whose member '" + rowsMember + "' is the array of rows");
    }

    private RejectedInputException tooLarge(int recordChars) {
        return new RejectedInputException(new SourceException(
                Kind.TOO_LARGE,
                origin,
                "row " + (count + 1),
                "the row does not end within " + recordChars + " characters",
                "check that the file is what it should be"));
    }
}
