package io.listwire.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** On the images that users run; skipped, with a message, where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainersPipelineIT extends PipelineScenario {

    private static final int REGISTRY_PORT = 8080;

    @Container
    private static final KafkaContainer KAFKA =
            new KafkaContainer("apache/kafka:" + System.getProperty("kafka.version"));

    @Container
    private static final GenericContainer<?> REGISTRY = new GenericContainer<>(
                    "apicurio/apicurio-registry:" + System.getProperty("apicurio.image.version"))
            .withExposedPorts(REGISTRY_PORT)
            .withEnv("APICURIO_CCOMPAT_USE_CANONICAL_HASH", "true")
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(REGISTRY_PORT));

    @TempDir
    static Path directory;

    private Pipeline pipeline;

    @BeforeAll
    void start() throws InterruptedException {
        String registry =
                "http://" + REGISTRY.getHost() + ":" + REGISTRY.getMappedPort(REGISTRY_PORT) + "/apis/ccompat/v7";
        pipeline = Pipeline.start(KAFKA.getBootstrapServers(), registry, directory.resolve("state"));
    }

    @AfterAll
    void stop() {
        pipeline.close();
    }

    @Override
    Pipeline pipeline() {
        return pipeline;
    }
}
