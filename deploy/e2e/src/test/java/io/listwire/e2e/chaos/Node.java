package io.listwire.e2e.chaos;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.RestartPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/** A container that is done harm to. It comes back by itself where its program ends by itself, as in any cluster. */
final class Node {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final int GRACE_SECONDS = 60;

    private final String name;
    private final GenericContainer<?> container;
    private final Network network;
    private final Path logs;

    /** @param logs directory that its log goes to */
    Node(String name, GenericContainer<?> container, Network network, Path logs) {
        this.name = name;
        this.network = network;
        this.logs = logs;
        this.container = container
                .withNetwork(network)
                .withNetworkAliases(name)
                .withLabel("listwire.chaos", name)
                .withCreateContainerCmdModifier(
                        create -> create.getHostConfig().withRestartPolicy(RestartPolicy.unlessStoppedRestart()));
    }

    GenericContainer<?> container() {
        return container;
    }

    void kill() {
        docker().killContainerCmd(id()).exec();
    }

    /** Asks it to end, and waits until it has. */
    void stop() {
        docker().stopContainerCmd(id()).withTimeout(GRACE_SECONDS).exec();
    }

    /** Starts it again with the files that it had. */
    void start() {
        docker().startContainerCmd(id()).exec();
    }

    /** By a signal, because engines do not always manage to freeze what is busy. */
    void pause() {
        signal("SIGSTOP");
    }

    void goOn() {
        signal("SIGCONT");
    }

    private void signal(String signal) {
        docker().killContainerCmd(id()).withSignal(signal).exec();
    }

    void disconnect() {
        docker().disconnectFromNetworkCmd()
                .withContainerId(id())
                .withNetworkId(network.getId())
                .withForce(true)
                .exec();
    }

    void connect() {
        docker().connectToNetworkCmd()
                .withContainerId(id())
                .withNetworkId(network.getId())
                .withContainerNetwork(new ContainerNetwork().withAliases(name))
                .exec();
    }

    /** Puts another container in its place, without any file that it had. */
    void replace() {
        keepLog();
        container.stop();
        container.start();
    }

    /** How often the program has ended by itself and was started again. */
    int restarts() {
        Integer count = inspect().getRestartCount();
        return count == null ? 0 : count;
    }

    /** Where this machine reaches a port of it, which another start may have changed. */
    URI address(int port) {
        Ports.Binding[] bindings =
                inspect().getNetworkSettings().getPorts().getBindings().get(ExposedPort.tcp(port));
        if (bindings == null || bindings.length == 0) {
            throw new IllegalStateException(name + " is not running");
        }
        return URI.create("http://" + container.getHost() + ":" + bindings[0].getHostPortSpec());
    }

    /** Adds what it has logged to the file of its name. */
    void keepLog() {
        if (container.getContainerId() == null) {
            return;
        }
        try {
            Files.writeString(
                    logs.resolve(name + ".log"),
                    container.getLogs(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (NotFoundException e) {
            LOG.info("{} is not there any more, nor is its log", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InspectContainerResponse inspect() {
        return docker().inspectContainerCmd(id()).exec();
    }

    private String id() {
        return container.getContainerId();
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }

    @Override
    public String toString() {
        return name;
    }
}
