package io.listwire.e2e;

import io.listwire.standalone.broker.EmbeddedBroker;
import io.listwire.standalone.registry.RegistryProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On the broker and the registry of the one-process edition. */
class EmbeddedPipelineIT extends PipelineScenario {

    @TempDir
    static Path directory;

    private EmbeddedBroker broker;
    private RegistryProcess registry;
    private Pipeline pipeline;

    @BeforeAll
    void start() throws InterruptedException {
        broker = EmbeddedBroker.start(directory.resolve("broker"));
        registry = RegistryProcess.start(directory.resolve("registry"), broker.bootstrapServers());
        pipeline = Pipeline.start(broker.bootstrapServers(), registry.address(), directory.resolve("state"));
    }

    @AfterAll
    void stop() {
        pipeline.close();
        registry.close();
        broker.close();
    }

    @Override
    Pipeline pipeline() {
        return pipeline;
    }
}
