package io.listwire.standalone.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the topics as they are declared and as they stand on the cluster. */
@Command(
        name = "list",
        description = "Shows the topics: what they carry, and whether the cluster has them.",
        footerHeading = "%nExamples:%n",
        footer = {"  listwire topics list", "  listwire topics list --bootstrap-servers kafka1:9092 --json"})
final class TopicsListCommand implements Callable<Integer> {

    private static final String ROW = "%-28s %-18s %-20s %-15s %-10s %s%n";

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = cluster.cluster();
        Map<String, Integer> present;
        try (Admin admin = ClusterAdmin.connect(settings)) {
            present = partitions(admin);
        } catch (ExecutionException e) {
            throw ClusterAdmin.unreachable(settings, e.getCause() == null ? e : e.getCause());
        }
        Output output = Output.of(command);
        print(output.out(), present);
        if (Topics.all().stream().anyMatch(topic -> !present.containsKey(topic.name()))) {
            output.err().println("Create what is missing with: listwire topics create");
        }
        return 0;
    }

    private static Map<String, Integer> partitions(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> names = admin.listTopics().names().get();
        List<String> ours =
                Topics.all().stream().map(Topic::name).filter(names::contains).toList();
        return admin.describeTopics(ours).allTopicNames().get().values().stream()
                .collect(Collectors.toMap(
                        TopicDescription::name, topic -> topic.partitions().size()));
    }

    private void print(PrintWriter out, Map<String, Integer> present) {
        if (!json) {
            out.printf(ROW, "TOPIC", "KEY", "VALUE", "CLEANUP", "RETENTION", "PARTITIONS");
        }
        for (Topic<?> topic : Topics.all()) {
            Integer count = present.get(topic.name());
            OptionalInt partitions = count == null ? OptionalInt.empty() : OptionalInt.of(count);
            if (json) {
                out.println(asJson(topic, partitions));
            } else {
                out.printf(
                        ROW,
                        topic.name(),
                        topic.key(),
                        topic.valueType().getSimpleName(),
                        topic.cleanup().policy(),
                        topic.retention().map(age -> age.toDays() + " days").orElse("for good"),
                        partitions.isPresent() ? partitions.getAsInt() : "missing");
            }
        }
        out.flush();
    }

    private static ObjectNode asJson(Topic<?> topic, OptionalInt partitions) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("topic", topic.name());
        node.put("key", topic.key());
        node.put("value", topic.valueType().getName());
        node.put("cleanup", topic.cleanup().policy());
        node.put("retention", topic.retention().map(Object::toString).orElse(null));
        node.put("declaredPartitions", topic.partitions());
        node.put("partitions", partitions.isPresent() ? (Integer) partitions.getAsInt() : null);
        node.put("purpose", topic.purpose());
        return node;
    }
}
