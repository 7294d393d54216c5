package io.listwire.ingest.source.opensanctions;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.listwire.ingest.source.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** One entity: what stands on a line. Values come sorted, because their order means nothing. */
final class Entity {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final JsonNode object;

    private Entity(JsonNode object) {
        this.object = object;
    }

    /** @throws JacksonException where the line is no JSON */
    static Entity of(String line) throws JacksonException {
        return new Entity(JSON.readTree(line));
    }

    /** What stands in for an entity that is too much to keep, as a line. */
    String captionAlone() {
        return JSON.createObjectNode()
                .put("id", id())
                .put("caption", caption().orElse(""))
                .toString();
    }

    /** Whether it is laid out as an entity: an object with an id, a schema and properties. */
    boolean isEntity() {
        return !id().isEmpty()
                && !schema().isEmpty()
                && object.path("properties").isObject();
    }

    /** Whether it is one step of a delta file. */
    boolean isDelta() {
        return object.has("op");
    }

    String id() {
        return text(object.path("id"));
    }

    String schema() {
        return text(object.path("schema"));
    }

    Optional<String> caption() {
        return PlainText.lineIfAny(text(object.path("caption")));
    }

    /** Whether it is an entry itself and not only related to one; empty where the file does not say. */
    Optional<Boolean> target() {
        JsonNode target = object.path("target");
        return target.isBoolean() ? Optional.of(target.booleanValue()) : Optional.empty();
    }

    List<String> datasets() {
        return texts(object.path("datasets"));
    }

    List<String> values(String property) {
        return texts(object.path("properties").path(property));
    }

    /** Whether one of its properties refers to the entity with that id. */
    boolean refersTo(String id, List<String> properties) {
        return properties.stream().anyMatch(property -> values(property).contains(id));
    }

    /** Every value of every property, by the name of the property. */
    void forEachValue(BiConsumer<String, String> action) {
        TreeMap<String, JsonNode> properties = new TreeMap<>();
        object.path("properties").properties().forEach(any -> properties.put(any.getKey(), any.getValue()));
        properties.forEach((property, values) -> texts(values).forEach(value -> action.accept(property, value)));
    }

    private static List<String> texts(JsonNode values) {
        TreeSet<String> texts = new TreeSet<>();
        if (values.isArray()) {
            values.forEach(value -> PlainText.lineIfAny(text(value)).ifPresent(texts::add));
        } else {
            PlainText.lineIfAny(text(values)).ifPresent(texts::add);
        }
        return new ArrayList<>(texts);
    }

    /** An entity that stands where its id should counts as its caption. */
    private static String text(JsonNode value) {
        if (value.isObject()) {
            return value.path("caption").asText(value.path("id").asText(""));
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
