package io.listwire.standalone.cli;

import io.listwire.standalone.DataDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which cluster and registry a command works with. */
final class ClusterOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = {
                "Settings, Java properties: kafka.* for Kafka's clients, schema.registry.* for the registry's.",
                "The environment goes before it: LISTWIRE_KAFKA_BOOTSTRAP_SERVERS is kafka.bootstrap.servers."
            })
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Brokers to connect to first, separated by commas.")
    private Optional<String> bootstrapServers = Optional.empty();

    @Option(names = "--schema-registry", paramLabel = "URL", description = "Address of the schema registry.")
    private Optional<String> registry = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where nothing else names a cluster: the one that `listwire up --data DIR` runs"
                    + " (default: ~/.listwire).")
    private Optional<Path> data = Optional.empty();

    /**
     * The settings, with the brokers' addresses among them.
     *
     * @throws ParameterException where nothing names a cluster
     */
    Settings cluster() {
        Settings settings = read();
        require(settings, Settings.BOOTSTRAP_SERVERS, "Kafka cluster", "--bootstrap-servers HOST:PORT");
        return settings;
    }

    /**
     * The settings, with the addresses of the brokers and of the registry among them.
     *
     * @throws ParameterException where nothing names them
     */
    Settings clusterAndRegistry() {
        Settings settings = cluster();
        require(settings, Settings.REGISTRY, "schema registry", "--schema-registry URL");
        return settings;
    }

    private Settings read() {
        Settings settings = Settings.read(config, System.getenv());
        if (bootstrapServers.isPresent()) {
            settings = settings.with(Settings.BOOTSTRAP_SERVERS, bootstrapServers.get());
        }
        if (registry.isPresent()) {
            settings = settings.with(Settings.REGISTRY, registry.get());
        }
        boolean named = settings.has(Settings.BOOTSTRAP_SERVERS) || settings.has(Settings.REGISTRY);
        return named ? settings : running(settings);
    }

    private Settings running(Settings settings) {
        Path connection =
                data.map(DataDirectory::new).orElseGet(DataDirectory::ofUser).connection();
        if (!connection.toFile().exists()) {
            return settings;
        }
        Settings running = Settings.read(Optional.of(connection), Map.of());
        return settings.with(Settings.BOOTSTRAP_SERVERS, running.get(Settings.BOOTSTRAP_SERVERS))
                .with(Settings.REGISTRY, running.get(Settings.REGISTRY));
    }

    private void require(Settings settings, String key, String what, String option) {
        if (!settings.has(key)) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "No " + what + ": name it with " + option + ", as " + key
                            + " in a settings file with --config FILE, or in the environment; or start one with:"
                            + " listwire up");
        }
    }
}
