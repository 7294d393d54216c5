package io.listwire.ingest.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.listwire.ingest.source.input.UnreadableDocumentException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** The fields of one JSON object, each checked for what it should be. */
public final class JsonFields {

    private static final int LAST_YEAR = 9999;

    private final JsonNode object;

    /** @param object a JSON object */
    public JsonFields(JsonNode object) {
        this.object = object;
    }

    /**
     * A text; empty where it is missing, null or blank. A number counts as its digits.
     *
     * @throws UnreadableDocumentException where it is an object, an array or a truth value
     */
    public Optional<String> text(String field) throws UnreadableDocumentException {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw new UnreadableDocumentException(
                    "the field '" + field + "' should be a text, not " + value.getNodeType());
        }
        return Optional.of(value.asText()).filter(text -> !text.isBlank());
    }

    /**
     * A date as YYYY-MM-DD; empty where it is missing, null or blank.
     *
     * @throws UnreadableDocumentException where it is anything else
     */
    public Optional<LocalDate> date(String field) throws UnreadableDocumentException {
        Optional<String> text = text(field);
        try {
            return text.map(LocalDate::parse).map(JsonFields::inCommonEra);
        } catch (DateTimeException e) {
            throw new UnreadableDocumentException(
                    "the field '" + field + "' should be a date (YYYY-MM-DD), not '" + text.orElse("") + "'");
        }
    }

    /**
     * The same date or time: beyond four-digit years ISO 8601 needs an agreement, and Avro has no room.
     *
     * @throws DateTimeException where its year is not 1 to 9999
     */
    public static <T extends TemporalAccessor> T inCommonEra(T time) {
        int year = time.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
        return time;
    }

    /** The elements of an array; none where there is no such array. */
    public Iterable<JsonNode> elements(String field) {
        return object.path(field);
    }
}
