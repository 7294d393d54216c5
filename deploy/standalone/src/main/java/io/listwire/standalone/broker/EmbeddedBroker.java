package io.listwire.standalone.broker;

import io.listwire.standalone.RememberedPort;
import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker (KRaft, its own controller) in this process, for loopback clients.
 *
 * <p>Its data stay in its directory across restarts and sudden ends; so do its ports, where they are still free.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final KafkaRaftServer server;
    private final DirectoryLock lock;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, DirectoryLock lock, String bootstrapServers) {
        this.server = server;
        this.lock = lock;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker over a directory and returns when it takes requests.
     *
     * @param directory holds all that the broker keeps; made and formatted where it is new
     * @throws StandaloneException where another process uses the directory, it holds something else, or the broker does
     *     not start
     */
    public static EmbeddedBroker start(Path directory) {
        Path absolute = directory.toAbsolutePath();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new StandaloneException("cannot make data directory " + absolute + ": " + e, e);
        }
        DirectoryLock lock = DirectoryLock.take(absolute);
        try {
            return start(absolute, lock);
        } catch (StandaloneException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedBroker start(Path directory, DirectoryLock lock) {
        BrokerStorage storage = new BrokerStorage(directory);
        storage.formatOnce();
        BrokerSettings settings = new BrokerSettings(
                storage.log(),
                RememberedPort.in(directory.resolve("client.port")),
                RememberedPort.in(directory.resolve("controller.port")));
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new StandaloneException("the broker over " + directory + " does not start: " + e.getMessage(), e);
        }
        LOG.info("Broker takes requests at {}, data in {}", settings.bootstrapServers(), directory);
        return new EmbeddedBroker(server, lock, settings.bootstrapServers());
    }

    /** Where clients connect to: a host and a port. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops in an orderly way: what was acknowledged is on disk. Returns when the broker has ended. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
        LOG.info("Broker at {} has stopped", bootstrapServers);
    }
}
