package io.listwire.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The settings in the environment of a container, as Kubernetes would give them. */
final class KubernetesVariables {

    private KubernetesVariables() {}

    /** By name; of what comes out of a secret or a field, something. */
    static Map<String, String> of(JsonNode container) {
        Map<String, String> variables = new HashMap<>();
        for (JsonNode variable : container.at("/env")) {
            String name = variable.at("/name").asText();
            if (!name.equals("LISTWIRE_JAVA_OPTS")) { // it is the start script's
                variables.put(name, variable.path("value").asText("from-elsewhere"));
            }
        }
        return variables;
    }
}
