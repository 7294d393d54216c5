package io.listwire.standalone.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.javalin.Javalin;
import io.listwire.contract.ContractException;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.ingest.IngestService;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.processor.runtime.ProcessorTopology;
import io.listwire.processor.topology.InputPartitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.KafkaStreams;
import picocli.CommandLine.Command;

/**
 * Loads what ingest and the processor load at their start, without any broker or registry. The build of the container
 * image runs it once and keeps an archive of the classes.
 */
@Command(name = "warm-up", hidden = true, description = "Loads what a service loads, and ends.")
final class WarmUpCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory("listwire-warm-up");
        Map<String, String> nowhere = new HashMap<>();
        nowhere.put(Settings.BOOTSTRAP_SERVERS, "127.0.0.1:1");
        nowhere.put("kafka.default.api.timeout.ms", "1000");
        nowhere.put("kafka.request.timeout.ms", "500");
        nowhere.put(Settings.REGISTRY, "mock://warm-up");
        nowhere.put(ProcessorSettings.STATE_DIR, directory.toString());
        loadProcessor(nowhere);
        loadIngest(nowhere);
        return 0;
    }

    private static void loadProcessor(Map<String, String> nowhere) {
        SchemaRegistryClient client = RegisteredSchemas.client(nowhere);
        RegisteredSchemas.in(nowhere, client).register();
        ProcessorTopology processor = ProcessorTopology.of(
                ProcessorSettings.of(nowhere), new ContractSerdes(nowhere, client), new InputPartitions(1, 1, 1));
        try (KafkaStreams streams = new KafkaStreams(processor.topology(), processor.properties())) {
            streams.start();
            streams.close(LIMIT);
        }
    }

    private static void loadIngest(Map<String, String> nowhere) {
        Javalin.create().start("127.0.0.1", 0).stop();
        try (IngestService ingest = IngestService.start(IngestSettings.of(nowhere))) {
            throw new IllegalStateException(
                    "there is a broker where none can be, and ingest listens at " + ingest.httpPort());
        } catch (ContractException e) {
            // As it must be: all is loaded by the time at which no broker answers.
            return;
        }
    }
}
