package io.listwire.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The alert rules. */
final class AlertRules {

    static final String DIRECTORY = "deploy/dashboards/rules";
    static final String FILE = DIRECTORY + "/listwire.rules.yaml";
    static final String TESTS = DIRECTORY + "/listwire.rules.test.yaml";

    private AlertRules() {}

    static List<JsonNode> all() {
        return StreamSupport.stream(
                        Yaml.document(Repository.read(FILE))
                                .at("/groups/0/rules")
                                .spliterator(),
                        false)
                .toList();
    }

    /** Every query. */
    static List<String> expressions() {
        return all().stream().map(rule -> rule.at("/expr").asText()).toList();
    }
}
