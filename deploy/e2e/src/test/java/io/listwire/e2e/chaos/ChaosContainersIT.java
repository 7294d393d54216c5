package io.listwire.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.e2e.Pipeline;
import io.listwire.e2e.chaos.Input.Phase;
import io.listwire.standalone.broker.EmbeddedBroker;
import io.listwire.standalone.registry.RegistryProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * Everything that can fail on a cluster fails while lists, companies and documents come in. What comes of it is compared
 * with what one process makes of the same, in which nothing fails.
 */
@Testcontainers(disabledWithoutDocker = true)
class ChaosContainersIT {

    private static final Path LOGS = Path.of("target", "chaos");

    private final long seed = Long.getLong("listwire.chaos.seed", System.nanoTime());
    private final Duration duration = Duration.ofMinutes(Long.getLong("listwire.chaos.minutes", 0));
    private final Duration away = Duration.ofSeconds(Long.getLong("listwire.chaos.away.seconds", 8));
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    Path directory;

    @Test
    void shouldLoseNothingAndRepeatNothingWhateverFails() throws Exception {
        Path logs = Files.createDirectories(LOGS.resolve(Long.toString(seed)));
        Timeline timeline = new Timeline(logs);
        timeline.say("seed " + seed + ", " + duration.toMinutes() + " min; logs in " + logs);

        List<Phase> given = new ArrayList<>();
        Outcome disturbed = disturbed(logs, timeline, given);
        timeline.say("disturbed: " + disturbed.size());
        Outcome undisturbed = undisturbed(given);
        timeline.say("undisturbed: " + undisturbed.size());

        List<String> differences = disturbed.differencesFrom(undisturbed);
        Files.write(logs.resolve("differences.txt"), differences);
        assertThat(differences).as("seed %d, logs in %s", seed, logs).isEmpty();
    }

    private Outcome disturbed(Path logs, Timeline timeline, List<Phase> given) throws Exception {
        ExecutorService disturber = Executors.newSingleThreadExecutor();
        try (ChaosCluster cluster = ChaosCluster.start(logs);
                Admin admin = Admin.create(new HashMap<>(cluster.clients()));
                KafkaConsumer<byte[], byte[]> consumer = Quiescence.consumer(cluster.clients());
                Sender sender = new Sender(addresses(cluster), cluster.key(), cluster.clients())) {
            timeline.say("the cluster is there");
            Quiescence quiescence = new Quiescence(admin, consumer);
            Faults faults = new Faults(cluster, admin, seed, away, timeline);
            Future<Integer> disturbing =
                    disturber.submit(() -> faults.strikeUntil(Instant.now().plus(duration)));
            Inputs inputs = new Inputs(seed, today);
            for (int round = 0; !disturbing.isDone(); round++) {
                give(inputs.round(), sender, quiescence, given, "round " + round);
            }
            give(inputs.round(), sender, quiescence, given, "the last round");
            timeline.say(disturbing.get() + " faults, " + given.size() / 3 + " rounds of inputs");
            cluster.nodes()
                    .filter(node -> node.restarts() > 0)
                    .forEach(node -> timeline.say(node + " has ended by itself: " + node.restarts()));
            InternalTopics.keep(admin, cluster.clients().get("bootstrap.servers"), logs.resolve("internal"));
            return Outcome.read(cluster.clients());
        } finally {
            disturber.shutdownNow();
        }
    }

    private static void give(List<Phase> round, Sender sender, Quiescence quiescence, List<Phase> given, String name)
            throws Exception {
        for (Phase phase : round) {
            given.add(phase);
            sender.send(phase);
            quiescence.await(name);
        }
    }

    private static List<Supplier<URI>> addresses(ChaosCluster cluster) {
        return cluster.ingests().stream()
                .map(ingest -> (Supplier<URI>) () -> cluster.address(ingest))
                .toList();
    }

    private Outcome undisturbed(List<Phase> given) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"));
                RegistryProcess registry =
                        RegistryProcess.start(directory.resolve("registry"), broker.bootstrapServers());
                Pipeline pipeline =
                        Pipeline.start(broker.bootstrapServers(), registry.address(), directory.resolve("state"))) {
            Map<String, String> clients =
                    Map.of("bootstrap.servers", broker.bootstrapServers(), "schema.registry.url", registry.address());
            try (Admin admin = Admin.create(new HashMap<>(clients));
                    KafkaConsumer<byte[], byte[]> consumer = Quiescence.consumer(clients);
                    Sender sender = new Sender(List.of(pipeline::ingestAddress), "", clients)) {
                give(given, sender, new Quiescence(admin, consumer), new ArrayList<>(), "an undisturbed round");
            }
            return Outcome.read(clients);
        }
    }
}
