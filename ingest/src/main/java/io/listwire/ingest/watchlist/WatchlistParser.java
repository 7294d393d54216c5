package io.listwire.ingest.watchlist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads companies of a watchlist from JSON: one object, or an array of them; or from JSON lines, object after object. Holds
 * one of them in memory at a time.
 */
public final class WatchlistParser {

    private static final int DEEPEST = 20;
    private static final int LONGEST_STRING = 1 << 20;
    private static final long MOST_BYTES = 8L << 20;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /**
     * Reads the whole input; each company reaches the sink, as a company or as rejected.
     *
     * @param watchlist id of the watchlist that they belong to
     * @throws SourceException where the input is not JSON, or neither an object nor an array: nothing of it counts
     */
    public void parse(InputStream in, Origin origin, String watchlist, CompanySink sink)
            throws SourceException, IOException {
        parse(in, origin, parser -> objectOrArray(parser, origin, new CompanyReader(watchlist), sink));
    }

    /** The same for object after object; the line breaks between them are not asked for. */
    public void parseLines(InputStream in, Origin origin, String watchlist, CompanySink sink)
            throws SourceException, IOException {
        CompanyReader reader = new CompanyReader(watchlist);
        parse(in, origin, parser -> {
            int number = 0;
            while (parser.nextToken() != null) {
                number++;
                read(object(parser, origin), number, reader, sink);
            }
            if (number == 0) {
                throw unexpected(origin, parser, "nothing at all");
            }
        });
    }

    private void parse(InputStream in, Origin origin, Reading reading) throws SourceException, IOException {
        try (JsonParser parser = json.createParser(in)) {
            reading.read(parser);
        } catch (JsonProcessingException e) {
            throw malformed(origin, place(e.getLocation()), "no valid JSON: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw malformed(origin, "start", "no valid UTF-8: " + e.getMessage());
        }
    }

    private void objectOrArray(JsonParser parser, Origin origin, CompanyReader reader, CompanySink sink)
            throws SourceException, IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            int number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                number++;
                read(object(parser, origin), number, reader, sink);
            }
        } else if (first == JsonToken.START_OBJECT) {
            read(object(parser, origin), 1, reader, sink);
        } else {
            throw unexpected(origin, parser, first == null ? "nothing at all" : "neither an object nor an array");
        }
        if (parser.nextToken() != null) {
            throw unexpected(origin, parser, "more than one object or array");
        }
    }

    /** The value that begins at the current token; one that does not end within the limit ends the input. */
    private JsonNode object(JsonParser parser, Origin origin) throws SourceException, IOException {
        long start = offset(parser);
        try (TokenBuffer tokens = new TokenBuffer(parser)) {
            int depth = 0;
            do {
                tokens.copyCurrentEvent(parser);
                depth += parser.currentToken().isStructStart() ? 1 : 0;
                depth -= parser.currentToken().isStructEnd() ? 1 : 0;
                if (offset(parser) - start > MOST_BYTES) {
                    throw new SourceException(
                            SourceException.Kind.TOO_LARGE,
                            origin,
                            place(parser.currentTokenLocation()),
                            "a company of more than " + MOST_BYTES + " bytes",
                            "look for a bracket that is never closed");
                }
            } while (depth > 0 && parser.nextToken() != null);
            return json.readTree(tokens.asParserOnFirstToken());
        }
    }

    private static long offset(JsonParser parser) {
        JsonLocation location = parser.currentLocation();
        return Math.max(location.getByteOffset(), location.getCharOffset());
    }

    private static SourceException unexpected(Origin origin, JsonParser parser, String problem) {
        return malformed(origin, place(parser.currentTokenLocation()), problem);
    }

    private static SourceException malformed(Origin origin, String place, String problem) {
        return new SourceException(
                SourceException.Kind.MALFORMED,
                origin,
                place,
                problem,
                "send one object or an array of objects, UTF-8");
    }

    private static void read(JsonNode node, int number, CompanyReader reader, CompanySink sink) throws IOException {
        try {
            sink.company(number, reader.read(node));
        } catch (InvalidCompanyException e) {
            Optional<String> id = Optional.ofNullable(node.path("id").textValue())
                    .map(String::strip)
                    .filter(text -> Ids.problemOfCompany(text).isEmpty());
            sink.rejected(new RejectedRow(
                    number, e.field(), "company " + number + ": " + e.getMessage(), node.toString(), id));
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "start" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private interface Reading {
        void read(JsonParser parser) throws SourceException, IOException;
    }
}
