package io.listwire.processor.topology;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** Writes docs/topology.md from the topology itself. */
final class TopologyDocument {

    private TopologyDocument() {}

    static String markdown(TopologyDescription topology) {
        return """
                # Topology

                Generated from the topology by `TopologyDocumentTest`; do not edit. Boxes are operators, cylinders are
                stores, rounded ends are topics. Each sub-topology scales on its own with the partitions of its inputs.

                ```mermaid
                flowchart TD
                """
                + topology.subtopologies().stream()
                        .map(TopologyDocument::subtopology)
                        .collect(Collectors.joining())
                + "```\n";
    }

    private static String subtopology(Subtopology subtopology) {
        StringBuilder lines = new StringBuilder();
        for (Node node : sorted(subtopology.nodes())) {
            if (node instanceof Source source) {
                source.topicSet()
                        .forEach(topic -> lines.append("    %s --> %s%n".formatted(topic(topic), node.name())));
            } else if (node instanceof Sink sink) {
                lines.append("    %s --> %s%n".formatted(node.name(), topic(sink.topic())));
            } else if (node instanceof Processor processor) {
                new TreeSet<>(processor.stores())
                        .forEach(store ->
                                lines.append("    %s --- store-%s[(%s)]%n".formatted(node.name(), store, store)));
            }
            sorted(node.successors())
                    .forEach(next -> lines.append("    %s --> %s%n".formatted(node.name(), next.name())));
        }
        return lines.toString();
    }

    private static String topic(String name) {
        return "topic-%s([%s])".formatted(name.replace('.', '-'), name);
    }

    private static Set<Node> sorted(Set<? extends Node> nodes) {
        Set<Node> sorted = new TreeSet<>(Comparator.comparing(Node::name));
        sorted.addAll(nodes);
        return sorted;
    }
}
