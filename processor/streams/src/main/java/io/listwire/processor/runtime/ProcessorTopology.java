package io.listwire.processor.runtime;

import io.listwire.contract.ContractSerdes;
import io.listwire.domain.document.DocumentReader;
import io.listwire.processor.observe.ProcessorMetrics;
import io.listwire.processor.topology.InputPartitions;
import io.listwire.processor.topology.ListwireTopology;
import io.listwire.schema.FailureStage;
import java.time.Clock;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/** The topology with the configuration that it runs under: what is deployed is what is tested. */
public final class ProcessorTopology {

    private final Topology topology;
    private final Properties properties;
    private final DeadLetters letters;
    private final ProcessorMetrics metrics;

    private ProcessorTopology(Topology topology, Properties properties, DeadLetters letters, ProcessorMetrics metrics) {
        this.topology = topology;
        this.properties = properties;
        this.letters = letters;
        this.metrics = metrics;
    }

    /** The topology under these settings, by the system's clock. */
    public static ProcessorTopology of(ProcessorSettings settings, ContractSerdes serdes, InputPartitions partitions) {
        return of(settings, serdes, partitions, Clock.systemUTC());
    }

    /**
     * The topology under these settings.
     *
     * @param clock what alerts' times are compared with, for the metrics alone
     */
    static ProcessorTopology of(
            ProcessorSettings settings, ContractSerdes serdes, InputPartitions partitions, Clock clock) {
        ProcessorMetrics metrics = new ProcessorMetrics(clock);
        DeadLetters letters = new DeadLetters(settings.applicationId(), serdes.serializer(), metrics);
        Properties properties = settings.streams();
        properties.put(DeadLetters.CONFIG, letters);
        properties.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeserializationFailures.class.getName());
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingFailures.class.getName());
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, ProductionFailures.class.getName());
        Topology topology = new ListwireTopology(
                        new TopologyConfig(new StreamsConfig(properties)),
                        serdes,
                        DocumentReader.bundled(),
                        settings.holdRules(),
                        settings.relatedWithin(),
                        settings.waitingTerms(),
                        settings.remembered(),
                        settings.duplicatesWithin(),
                        partitions,
                        metrics)
                .build();
        return new ProcessorTopology(topology, properties, letters, metrics);
    }

    /** The topology itself. */
    public Topology topology() {
        return topology;
    }

    /** Settings of Kafka Streams, with the places where failures go. */
    public Properties properties() {
        return properties;
    }

    /** What is measured of it. */
    public ProcessorMetrics metrics() {
        return metrics;
    }

    /** Records sent to the dead letters since the start. */
    public long deadLetters(FailureStage stage) {
        return letters.count(stage);
    }
}
