package io.listwire.ingest.source.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;

/** What is wrong with JSON as a whole. */
final class JsonFault {

    private static final String ENDS_TOO_EARLY = "Unexpected end-of-input";

    private JsonFault() {}

    /** There is JSON, but neither object nor array where the parser stands. */
    static SourceException unexpected(Origin origin, JsonParser parser) {
        return new SourceException(
                Kind.UNEXPECTED_LAYOUT,
                origin,
                "line " + parser.currentTokenLocation().getLineNr(),
                "there is neither a JSON object nor an array",
                "send an object, an array of objects, or an object a line");
    }

    /** It cannot be read as JSON. */
    static SourceException broken(Origin origin, JacksonException e) {
        return new SourceException(
                kind(e), origin, place(e), "the input is no JSON: " + problem(e), "send well-formed JSON, to its end");
    }

    private static Kind kind(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return Kind.TOO_LARGE;
        }
        return problem(e).startsWith(ENDS_TOO_EARLY) ? Kind.TRUNCATED : Kind.MALFORMED;
    }

    /** The input ends before its JSON does. */
    static SourceException endsTooEarly(Origin origin, JacksonException e) {
        return new SourceException(
                Kind.TRUNCATED,
                origin,
                place(e),
                "the input ends within its JSON: " + problem(e),
                "the transfer broke off: fetch it again");
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? "line 1"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    /** What Jackson says, without its notes on where a bracket was opened. */
    static String problem(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        int notes = message.indexOf(" (start marker at ");
        return notes < 0 ? message : message.substring(0, notes);
    }
}
