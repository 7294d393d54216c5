package io.listwire.ingest.watchlist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, each checked when it is taken. */
final class CompanyFields {

    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ELEMENTS = 1_000;

    private final JsonNode node;
    private final String topField;
    private final String place;

    /** Those of the company itself; exceptions as below. */
    CompanyFields(JsonNode node, Set<String> known) throws InvalidCompanyException {
        this(node, "", "", known);
    }

    /**
     * @param topField field of the company that the object stands in
     * @param place what error messages begin with
     * @throws InvalidCompanyException where it is no object, or has a field that nobody knows
     */
    CompanyFields(JsonNode node, String topField, String place, Set<String> known) throws InvalidCompanyException {
        this.node = node;
        this.topField = topField;
        this.place = place;
        if (!node.isObject()) {
            throw invalid("", "not a JSON object");
        }
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            String field = unknown.iterator().next();
            throw invalid(field, "unknown field " + field + "; there are " + new TreeSet<>(known));
        }
    }

    String text(String field) throws InvalidCompanyException {
        String text = textOrNull(field);
        if (text == null) {
            throw invalid(field, "no " + field);
        }
        return text;
    }

    @Nullable
    String textOrNull(String field) throws InvalidCompanyException {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : oneLine(field, value);
    }

    /** Text that may have several lines. */
    @Nullable
    String linesOrNull(String field) throws InvalidCompanyException {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : checked(field, value);
    }

    List<String> texts(String field) throws InvalidCompanyException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(field)) {
            texts.add(oneLine(field, element));
        }
        return texts;
    }

    List<JsonNode> elements(String field) throws InvalidCompanyException {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > MOST_ELEMENTS) {
            throw invalid(field, field + " is not an array of at most " + MOST_ELEMENTS + " elements");
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    private String oneLine(String field, JsonNode value) throws InvalidCompanyException {
        String text = checked(field, value);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw invalid(field, field + " has a line break or another control character");
        }
        return text;
    }

    private String checked(String field, JsonNode value) throws InvalidCompanyException {
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw invalid(field, field + " is not a text of 1 to " + LONGEST_TEXT + " characters");
        }
        if (!text.codePoints().allMatch(Character::isValidCodePoint)
                || text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw invalid(field, field + " has half a character (an unpaired surrogate)");
        }
        return text;
    }

    private InvalidCompanyException invalid(String field, String problem) {
        return new InvalidCompanyException(topField.isEmpty() ? field : topField, place + problem);
    }
}
