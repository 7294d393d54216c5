package io.listwire.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.listwire.ingest.spool.SpooledInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A small object of JSON with known fields. */
final class JsonBody {

    /** Largest body, bytes. */
    static final int MAX_BYTES = 64 * 1024;

    private static final int LONGEST_TEXT = 2_000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /** @param form what is answered where another field stands in it, or a needed one does not */
    static JsonBody read(SpooledInput input, Set<String> needed, Set<String> optional, String form)
            throws ProblemException, IOException {
        try (InputStream in = input.open()) {
            JsonNode object = MAPPER.readTree(in);
            Set<String> names = new TreeSet<>();
            object.fieldNames().forEachRemaining(names::add);
            boolean complete = names.containsAll(needed);
            names.removeAll(needed);
            names.removeAll(optional);
            if (!object.isObject() || !complete || !names.isEmpty()) {
                throw new ProblemException(Problem.badRequest(form));
            }
            return new JsonBody(object);
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.badRequest("The body is no JSON: " + e.getOriginalMessage()));
        }
    }

    boolean has(String field) {
        return !object.path(field).isMissingNode() && !object.path(field).isNull();
    }

    /** Text on one line, not blank. */
    String text(String field) throws ProblemException {
        JsonNode value = object.path(field);
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty()
                || text.length() > LONGEST_TEXT
                || text.codePoints()
                        .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw new ProblemException(Problem.badRequest(
                    field + " is a text of 1 to " + LONGEST_TEXT + " characters without control characters."));
        }
        return text;
    }

    /** A number above 0 and up to 1; empty where the field is not there. */
    Optional<Double> share(String field) throws ProblemException {
        if (!has(field)) {
            return Optional.empty();
        }
        double value = object.path(field).isNumber() ? object.path(field).doubleValue() : 0;
        if (!(value > 0 && value <= 1)) {
            throw new ProblemException(Problem.badRequest(field + " is a number above 0 and up to 1."));
        }
        return Optional.of(value);
    }
}
