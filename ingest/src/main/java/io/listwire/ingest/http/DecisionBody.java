package io.listwire.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.listwire.ingest.spool.SpooledInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who decides, and why.
 *
 * @param by not blank
 * @param reason not blank
 */
record DecisionBody(String by, String reason) {

    /** Largest body, bytes. */
    static final int MAX_BYTES = 64 * 1024;

    private static final int LONGEST_TEXT = 2_000;
    private static final Set<String> FIELDS = new TreeSet<>(Set.of("by", "reason"));
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static DecisionBody read(SpooledInput input) throws ProblemException, IOException {
        try (InputStream in = input.open()) {
            JsonNode object = MAPPER.readTree(in);
            requireFields(object);
            return new DecisionBody(text(object, "by"), text(object, "reason"));
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.badRequest("The body is no JSON: " + e.getOriginalMessage()));
        }
    }

    private static void requireFields(JsonNode object) throws ProblemException {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        if (!object.isObject() || !names.equals(FIELDS)) {
            throw new ProblemException(Problem.badRequest(
                    "The body is {\"by\": \"who decides\", \"reason\": \"why\"}: both are recorded."));
        }
    }

    private static String text(JsonNode object, String field) throws ProblemException {
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
}
