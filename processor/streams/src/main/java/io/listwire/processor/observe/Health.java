package io.listwire.processor.observe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An answer to a question about the processor's health.
 *
 * @param asked what was asked: live or ready
 * @param reasons why it is not; empty where it is
 */
public record Health(String asked, List<String> reasons) {

    public Health {
        reasons = List.copyOf(reasons);
    }

    /** True where there is nothing against it. */
    public boolean isGood() {
        return reasons.isEmpty();
    }

    String json() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("status", isGood() ? asked : "not " + asked);
        ArrayNode why = answer.putArray("reasons");
        reasons.forEach(why::add);
        return answer.toString();
    }
}
