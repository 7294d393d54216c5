package io.listwire.e2e.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.KafkaException;

/** What is done to the cluster, one after the other, in an order that the seed decides. */
final class Faults {

    private enum Fault {
        KILL_PROCESSOR,
        KILL_INGEST,
        KILL_BROKER,
        CUT_OFF_BROKER,
        PAUSE_PROCESSOR,
        STOP_REGISTRY,
        RESTART_ALL,
        WIPE_STATE,
        LOSE_PROCESSOR
    }

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int MOST_BETWEEN_MS = 3_000;
    private static final Duration LONGER_THAN_SESSION = ChaosCluster.SESSION_TIMEOUT.plusSeconds(3);

    private final ChaosCluster cluster;
    private final Admin admin;
    private final Random random;
    private final Timeline timeline;
    private final Duration away;

    /** @param away how long brokers and the registry are away each time */
    Faults(ChaosCluster cluster, Admin admin, long seed, Duration away, Timeline timeline) {
        this.cluster = cluster;
        this.admin = admin;
        this.random = new Random(seed);
        this.away = away;
        this.timeline = timeline;
    }

    /** Each fault once, and again and again until that time; all is whole when it returns. Gives how many that were. */
    int strikeUntil(Instant end) throws InterruptedException {
        int struck = 0;
        do {
            List<Fault> faults = new ArrayList<>(Arrays.asList(Fault.values()));
            if (end.isBefore(Instant.now())) {
                faults.remove(Fault.LOSE_PROCESSOR); // Its transactions are open for two minutes.
            }
            Collections.shuffle(faults, random);
            for (Fault fault : faults) {
                sleep(Duration.ofMillis(random.nextInt(MOST_BETWEEN_MS)));
                strike(fault);
                struck++;
            }
        } while (Instant.now().isBefore(end));
        awaitAllCopies();
        return struck;
    }

    private void strike(Fault fault) throws InterruptedException {
        switch (fault) {
            case KILL_PROCESSOR -> kill(any(cluster.processors()), Duration.ofMillis(random.nextInt(3_000)));
            case KILL_INGEST -> kill(any(cluster.ingests()), Duration.ofMillis(random.nextInt(3_000)));
            case KILL_BROKER -> killBroker();
            case CUT_OFF_BROKER -> cutOffBroker();
            case PAUSE_PROCESSOR -> pause(any(cluster.processors()));
            case STOP_REGISTRY -> stopRegistry();
            case RESTART_ALL -> restartAll();
            case WIPE_STATE -> wipe(any(cluster.processors()));
            case LOSE_PROCESSOR -> lose(any(cluster.processors()));
        }
    }

    private void kill(Node node, Duration gone) throws InterruptedException {
        timeline.say("kill -9 of " + node);
        node.kill();
        sleep(gone);
        timeline.say(node + " starts again");
        node.start();
    }

    private void killBroker() throws InterruptedException {
        awaitAllCopies();
        kill(any(cluster.brokers()), away);
    }

    private void cutOffBroker() throws InterruptedException {
        awaitAllCopies();
        Node broker = any(cluster.brokers());
        timeline.say(broker + " is cut off from the network");
        broker.disconnect();
        sleep(away);
        timeline.say(broker + " is back on the network");
        broker.connect();
    }

    private void pause(Node node) throws InterruptedException {
        timeline.say(node + " is paused");
        node.pause();
        sleep(LONGER_THAN_SESSION);
        timeline.say(node + " goes on");
        node.goOn();
    }

    /** With a processor and an ingest that start while it is away, for who runs has the schemas already. */
    private void stopRegistry() throws InterruptedException {
        timeline.say("the registry is away");
        cluster.registry().kill();
        kill(any(cluster.processors()), Duration.ZERO);
        kill(any(cluster.ingests()), Duration.ZERO);
        sleep(away);
        timeline.say("the registry starts again");
        cluster.registry().start();
    }

    private void restartAll() {
        List<Node> nodes = new ArrayList<>(cluster.ingests());
        nodes.addAll(cluster.processors());
        for (Node node : nodes) {
            restart(node);
        }
        for (Node broker : cluster.brokers()) {
            awaitAllCopies();
            restart(broker);
        }
    }

    private void restart(Node node) {
        timeline.say(node + " is restarted");
        node.stop();
        node.start();
    }

    private void wipe(Node processor) {
        timeline.say(processor + " is stopped, and starts without its state");
        processor.stop();
        processor.replace();
    }

    private void lose(Node processor) {
        timeline.say(processor + " is lost with its state, and replaced");
        processor.kill();
        processor.replace();
    }

    /** Two brokers are never away at a time: records have three copies, and two must be there. */
    private void awaitAllCopies() {
        await("all copies of all partitions are there")
                .atMost(LIMIT)
                .ignoreExceptionsMatching(e -> e instanceof KafkaException || e instanceof ExecutionException)
                .until(this::hasAllCopies);
    }

    private boolean hasAllCopies() throws InterruptedException, ExecutionException {
        return admin
                .describeTopics(admin.listTopics(new ListTopicsOptions().listInternal(true))
                        .names()
                        .get())
                .allTopicNames()
                .get()
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition ->
                        partition.isr().size() == partition.replicas().size());
    }

    private Node any(List<Node> nodes) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    // The moments and how long it takes are what is tested: nothing waits for them.
    private static void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }
}
