package io.listwire.standalone.doctor;

import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Whether the topics are as they are declared, and whether the user may do with them what its part does. */
record TopicChecks(Admin admin, Set<Role> roles) {

    private static final String TOPICS = "topics";
    private static final String ACLS = "acls";

    List<Finding> run(int brokers) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<Finding> findings = new ArrayList<>();
        List<Topic<?>> there = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            if (present.contains(topic.name())) {
                there.add(topic);
            } else {
                findings.add(Finding.fail(
                        TOPICS,
                        topic.name() + " is not there, or may not be seen by this user",
                        "listwire topics create, or allow Describe on it"));
            }
        }
        Map<String, TopicDescription> descriptions = admin.describeTopics(
                        there.stream().map(Topic::name).toList(),
                        new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .allTopicNames()
                .get();
        Map<String, Config> configs = configs(there);
        for (Topic<?> topic : there) {
            TopicDescription description = Objects.requireNonNull(descriptions.get(topic.name()));
            partitions(topic, description, brokers, findings);
            configuration(topic, Objects.requireNonNull(configs.get(topic.name())), findings);
            operations(topic, description, findings);
        }
        summaries(there, findings);
        return findings;
    }

    private static void summaries(List<Topic<?>> there, List<Finding> findings) {
        if (findings.stream().noneMatch(finding -> finding.check().equals(TOPICS))) {
            findings.add(Finding.ok(TOPICS, there.size() + " topics are as declared"));
        }
        if (findings.stream().noneMatch(finding -> finding.check().equals(ACLS))) {
            findings.add(Finding.ok(ACLS, "the user may read and write what its part needs"));
        }
    }

    private Map<String, Config> configs(List<Topic<?>> topics) throws ExecutionException, InterruptedException {
        return admin
                .describeConfigs(topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                        .toList())
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private static void partitions(Topic<?> topic, TopicDescription description, int brokers, List<Finding> findings) {
        int count = description.partitions().size();
        if (topic.partitions() == 1 && count != 1) {
            findings.add(Finding.fail(
                    TOPICS, topic.name() + " has " + count + " partitions and must have 1", "make it anew, empty"));
        }
        int copies = description.partitions().get(0).replicas().size();
        if (copies == 1 && brokers > 1) {
            findings.add(Finding.warn(
                    TOPICS,
                    topic.name() + " has one copy on a cluster of " + brokers + " brokers",
                    "raise its replication factor to 3 with kafka-reassign-partitions"));
        }
        long inSync = description.partitions().stream()
                .filter(partition ->
                        partition.isr().size() < partition.replicas().size())
                .count();
        if (inSync > 0) {
            findings.add(Finding.warn(
                    TOPICS,
                    topic.name() + ": " + inSync + " partitions have copies that lag behind",
                    "see which broker is down or slow"));
        }
    }

    private static void configuration(Topic<?> topic, Config config, List<Finding> findings) {
        topic.configuration().forEach((key, declared) -> {
            ConfigEntry entry = config.get(key);
            String found = entry == null ? "unknown" : String.valueOf(entry.value());
            if (found.equals(declared) || (key.equals(TopicConfig.CLEANUP_POLICY_CONFIG) && same(found, declared))) {
                return;
            }
            String what = topic.name() + ": " + key + " is " + found + ", declared is " + declared;
            String todo =
                    "kafka-configs --alter --topic " + topic.name() + " --add-config " + key + "=[" + declared + "]";
            boolean keeps = key.equals(TopicConfig.RETENTION_MS_CONFIG);
            findings.add(
                    keeps
                            ? Finding.warn(TOPICS, what, todo + ", unless it is meant")
                            : Finding.fail(TOPICS, what, todo));
        });
    }

    private static boolean same(String found, String declared) {
        return Set.of(found.split(",")).equals(Set.of(declared.split(",")));
    }

    // Without an authoriser, everything is allowed, and Kafka says so.
    private void operations(Topic<?> topic, TopicDescription description, List<Finding> findings) {
        Set<AclOperation> allowed = description.authorizedOperations();
        if (allowed == null) {
            return;
        }
        Set<AclOperation> needed = new HashSet<>();
        for (Role role : roles) {
            if (role.reads(topic)) {
                needed.add(AclOperation.READ);
            }
            if (role.writes(topic)) {
                needed.add(AclOperation.WRITE);
            }
        }
        needed.removeAll(allowed);
        if (!needed.isEmpty()) {
            findings.add(Finding.fail(
                    ACLS,
                    "the user may not " + needed + " on " + topic.name(),
                    "allow it to the user, or run `doctor --as` the part whose user it is"));
        }
    }
}
