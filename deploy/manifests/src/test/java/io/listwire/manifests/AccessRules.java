package io.listwire.manifests;

import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each user of the cluster must be allowed, and no more, as Strimzi writes it. Where Kafka implies a right it is
 * not named: who may read or write may describe.
 */
final class AccessRules {

    private static final String LITERAL = "literal"; // Strimzi's default, and never written

    private AccessRules() {}

    static List<Map<String, Object>> ingest() {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            boolean reads = topic.readers().contains("ingest");
            if (topic.writers().contains("ingest")) {
                rules.add(topic(topic.name(), reads ? List.of("Read", "Write") : List.of("Write")));
            } else if (reads) {
                rules.add(topic(topic.name(), List.of("Read")));
            }
        }
        rules.add(rule("group", Names.SOURCES, LITERAL, List.of("Read")));
        // One for all instances, and one for each partition of the sources' states.
        rules.add(rule("transactionalId", Names.INGEST, "prefix", List.of("Write")));
        return rules;
    }

    static List<Map<String, Object>> processor() {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            rules.add(topic(topic.name(), ofProcessor(topic)));
        }
        for (String internal : InternalTopics.names()) {
            // Records of a repartition topic are deleted once they are processed.
            rules.add(topic(
                    internal,
                    internal.endsWith("-repartition")
                            ? List.of("Create", "DescribeConfigs", "Read", "Write", "Delete")
                            : List.of("Create", "DescribeConfigs", "Read", "Write")));
        }
        rules.add(rule("group", Names.APPLICATION, LITERAL, List.of("Read")));
        // Kafka Streams appends the number of the process and of the thread.
        rules.add(rule("transactionalId", Names.APPLICATION + "-", "prefix", List.of("Write")));
        return rules;
    }

    // The processor looks at all topics at its start, to say at once which one is missing.
    private static List<String> ofProcessor(Topic<?> topic) {
        if (topic.readers().contains("processor")) {
            return List.of("Read");
        }
        return topic.writers().contains("processor") ? List.of("Write") : List.of("Describe");
    }

    /** Of any team that reads: its consumer groups begin with the user's name. */
    static List<Map<String, Object>> subscriber(String user) {
        List<Map<String, Object>> rules = new ArrayList<>();
        Topics.all().stream()
                .filter(topic -> topic.readers().contains("subscribers"))
                .forEach(topic -> rules.add(topic(topic.name(), List.of("Read"))));
        rules.add(rule("group", user, "prefix", List.of("Read")));
        return rules;
    }

    private static Map<String, Object> topic(String name, List<String> operations) {
        return rule("topic", name, LITERAL, operations);
    }

    private static Map<String, Object> rule(String type, String name, String pattern, List<String> operations) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", type);
        resource.put("name", name);
        if (!pattern.equals(LITERAL)) {
            resource.put("patternType", pattern);
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("resource", resource);
        rule.put("operations", operations);
        return rule;
    }
}
