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
import io.listwire.ingest.source.DocumentSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.schema.WatchedCompany;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads companies of a watchlist from JSON: one object, or an array of them. */
public final class WatchlistParser {

    private static final int DEEPEST = 20;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /**
     * Reads the whole input; each company reaches the sink, as a company or as skipped.
     *
     * @param watchlist id of the watchlist that they belong to
     * @throws SourceException where the input is not JSON, or neither an object nor an array: nothing of it counts
     */
    public void parse(InputStream in, Origin origin, String watchlist, DocumentSink<WatchedCompany> sink)
            throws SourceException, IOException {
        try (JsonParser parser = json.createParser(in)) {
            parse(parser, origin, new CompanyReader(watchlist), sink);
        } catch (JsonProcessingException e) {
            throw malformed(origin, place(e.getLocation()), "no valid JSON: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw malformed(origin, "start", "no valid UTF-8: " + e.getMessage());
        }
    }

    private static void parse(JsonParser parser, Origin origin, CompanyReader reader, DocumentSink<WatchedCompany> sink)
            throws SourceException, IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            int number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                number++;
                read(parser.readValueAsTree(), number, reader, sink);
            }
        } else if (first == JsonToken.START_OBJECT) {
            read(parser.readValueAsTree(), 1, reader, sink);
        } else {
            throw unexpected(origin, parser, first == null ? "nothing at all" : "neither an object nor an array");
        }
        if (parser.nextToken() != null) {
            throw unexpected(origin, parser, "more than one object or array");
        }
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

    private static void read(JsonNode node, int number, CompanyReader reader, DocumentSink<WatchedCompany> sink) {
        try {
            sink.document(reader.read(node));
        } catch (InvalidCompanyException e) {
            sink.skipped(new SkippedRow(number, "company " + number + ": " + e.getMessage(), node.toString()));
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "start" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
