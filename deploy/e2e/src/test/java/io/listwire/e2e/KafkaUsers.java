package io.listwire.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The users that are deployed with Strimzi, and what they may do. */
final class KafkaUsers {

    private static final Path FILE = Path.of("..", "topics", "kafka-users.yaml");

    private KafkaUsers() {}

    /** Every right of every user, as Strimzi would give it to the brokers. */
    static List<AclBinding> rights() throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        try (MappingIterator<JsonNode> users =
                new YAMLMapper().readerFor(JsonNode.class).readValues(FILE.toFile())) {
            for (JsonNode user : users.readAll()) {
                for (JsonNode rule : user.at("/spec/authorization/acls")) {
                    add(user.at("/metadata/name").asText(), rule, rights);
                }
            }
        }
        return rights;
    }

    private static void add(String user, JsonNode rule, List<AclBinding> rights) {
        JsonNode resource = rule.at("/resource");
        ResourcePattern pattern = new ResourcePattern(
                switch (resource.at("/type").asText()) {
                    case "topic" -> ResourceType.TOPIC;
                    case "group" -> ResourceType.GROUP;
                    case "transactionalId" -> ResourceType.TRANSACTIONAL_ID;
                    default -> throw new IllegalArgumentException(resource.toString());
                },
                resource.at("/name").asText(),
                resource.at("/patternType").asText().equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL);
        for (JsonNode operation : rule.at("/operations")) {
            rights.add(new AclBinding(
                    pattern,
                    new AccessControlEntry(
                            "User:" + user, "*", operation(operation.asText()), AclPermissionType.ALLOW)));
        }
    }

    private static AclOperation operation(String name) {
        return AclOperation.fromString(
                name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }
}
