package io.listwire.standalone.registry;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line that starts the registry.
 *
 * @param distribution the registry's program
 * @param guard directory with the class {@link RegistryGuard}
 * @param bootstrapServers the broker that keeps its records
 * @param port where it takes requests
 */
record RegistryCommand(RegistryDistribution distribution, Path guard, String bootstrapServers, int port) {

    private static final Path SHELL = Path.of("/bin/sh");

    List<String> line() {
        List<String> line = new ArrayList<>(signalsIgnored());
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.addAll(settings());
        line.add("-cp");
        line.add(guard + File.pathSeparator + distribution.jar());
        line.add(RegistryGuard.class.getName());
        line.add(distribution.mainClass());
        return line;
    }

    /**
     * A Ctrl-C or a closed terminal reaches every process in the foreground. The registry must outlive it: it is stopped
     * last but one, after those who use it. Where there is no shell, it just ends a little earlier.
     */
    private static List<String> signalsIgnored() {
        return Files.isExecutable(SHELL)
                ? List.of(SHELL.toString(), "-c", "trap '' INT HUP; exec \"$@\"", "listwire-registry")
                : List.of();
    }

    private List<String> settings() {
        return List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.access-log.enabled=false",
                "-Dapicurio.ccompat.use-canonical-hash=true",
                "-Dapicurio.storage.kind=kafkasql",
                "-Dapicurio.kafkasql.bootstrap.servers=" + bootstrapServers,
                // All is read again from the journal at each start, which is short: no snapshots beside it, and no
                // five seconds' wait for one.
                "-Dapicurio.kafkasql.snapshot.every.seconds=disabled",
                "-Dapicurio.kafkasql.consumer.poll.timeout=200");
    }
}
