package io.listwire.standalone.evaluate.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Labels as JSON. What is absent or null is empty; what has another type is an error. */
final class LabelsJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LabelsJson() {}

    /** @throws IllegalArgumentException where a field has a type that it cannot have; the message names it */
    static DocumentLabels read(JsonNode node) {
        require(node.isObject(), "labels", "an object");
        JsonNode relevant = node.path("relevant");
        require(relevant.isBoolean(), "labels.relevant", "true or false");
        List<ClaimLabel> claims = new ArrayList<>();
        list(node, "claims").forEach(claim -> claims.add(claim(claim)));
        return new DocumentLabels(
                relevant.booleanValue(),
                texts(node, "topics"),
                texts(node, "issuing_jurisdictions"),
                texts(node, "target_jurisdictions"),
                texts(node, "lists"),
                claims,
                texts(node, "organizations"));
    }

    private static ClaimLabel claim(JsonNode node) {
        JsonNode count = node.path("count");
        require(isAbsent(count) || count.isIntegralNumber(), "a claim's count", "a whole number or null");
        return new ClaimLabel(
                text(node, "action").orElse(""),
                isAbsent(count) ? Optional.empty() : Optional.of(count.longValue()),
                text(node, "list"),
                text(node, "issuer"),
                text(node, "target"),
                text(node, "evidence").orElse(""));
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        require(isAbsent(value) || value.isTextual(), "a claim's " + field, "a text or null");
        return isAbsent(value) ? Optional.empty() : Optional.of(value.textValue());
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(node, field)) {
            require(value.isTextual(), "labels." + field, "a list of texts");
            texts.add(value.textValue());
        }
        return texts;
    }

    private static Iterable<JsonNode> list(JsonNode node, String field) {
        JsonNode value = node.path(field);
        require(isAbsent(value) || value.isArray(), "labels." + field, "a list");
        return value;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static void require(boolean holds, String field, String what) {
        if (!holds) {
            throw new IllegalArgumentException(field + " must be " + what);
        }
    }

    /** The fields of the labels, with the document's id before them. */
    static ObjectNode of(String id, DocumentLabels labels) {
        ObjectNode node = NODES.objectNode();
        node.put("id", id);
        node.put("relevant", labels.relevant());
        put(node, "topics", labels.topics());
        put(node, "issuing_jurisdictions", labels.issuing());
        put(node, "target_jurisdictions", labels.target());
        put(node, "lists", labels.lists());
        node.putArray("claims")
                .addAll(labels.claims().stream().map(LabelsJson::of).toList());
        put(node, "organizations", labels.organizations());
        return node;
    }

    private static ObjectNode of(ClaimLabel claim) {
        ObjectNode node = NODES.objectNode();
        node.put("action", claim.action());
        node.put("count", claim.count().orElse(null));
        node.put("list", claim.list().orElse(null));
        node.put("issuer", claim.issuer().orElse(null));
        node.put("target", claim.target().orElse(null));
        node.put("evidence", claim.evidence());
        return node;
    }

    private static void put(ObjectNode node, String field, List<String> texts) {
        texts.forEach(node.putArray(field)::add);
    }
}
