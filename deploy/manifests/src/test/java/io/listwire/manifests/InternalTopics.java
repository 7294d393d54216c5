package io.listwire.manifests;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.processor.runtime.ProcessorTopology;
import io.listwire.processor.topology.InputPartitions;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;

/** The topics that the processor makes for itself, out of its topology. */
final class InternalTopics {

    private InternalTopics() {}

    /** Their names on the cluster; every store is logged. */
    static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (TopologyDescription.Subtopology subtopology : topology().subtopologies()) {
            subtopology.nodes().forEach(node -> add(node, names));
        }
        return names;
    }

    private static void add(Node node, SortedSet<String> names) {
        if (node instanceof Processor processor) {
            processor.stores().forEach(store -> names.add(Names.APPLICATION + "-" + store + "-changelog"));
        } else if (node instanceof Sink sink && sink.topic().endsWith("-repartition")) {
            names.add(Names.APPLICATION + "-" + sink.topic());
        }
    }

    private static TopologyDescription topology() {
        Map<String, String> properties = Map.of(
                "kafka.bootstrap.servers",
                "127.0.0.1:1",
                "schema.registry.url",
                "mock://" + UUID.randomUUID(),
                ProcessorSettings.STATE_DIR,
                Path.of("target", "state").toString());
        SchemaRegistryClient client = RegisteredSchemas.client(properties);
        return ProcessorTopology.of(
                        ProcessorSettings.of(properties),
                        new ContractSerdes(properties, client),
                        new InputPartitions(1, 1, 1))
                .topology()
                .describe();
    }
}
