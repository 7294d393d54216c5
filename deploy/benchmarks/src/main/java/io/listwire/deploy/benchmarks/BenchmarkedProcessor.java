package io.listwire.deploy.benchmarks;

import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.processor.runtime.ProcessorService;
import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The real topology, running, with a clock that begins when it does. */
final class BenchmarkedProcessor implements AutoCloseable {

    /** As fine as the group commits: the clock is read between two looks. */
    private static final long BETWEEN_LOOKS_MS = 5;

    private static final String APPLICATION = "benchmark-processor";
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final BenchmarkCluster cluster;
    private final ProcessorService service;
    private Stopwatch stopwatch = new Stopwatch();
    /** When the processor last came on before it had dealt with the end marker: it was at the end marker then. */
    private long atEndMarker = System.nanoTime();

    private BenchmarkedProcessor(BenchmarkCluster cluster, ProcessorService service) {
        this.cluster = cluster;
        this.service = service;
    }

    static BenchmarkedProcessor start(BenchmarkCluster cluster) throws Exception {
        ProcessorService service =
                ProcessorService.start(ProcessorSettings.of(cluster.settings(APPLICATION)), Clock.systemUTC());
        service.awaitRunning(START_LIMIT);
        return new BenchmarkedProcessor(cluster, service);
    }

    void restartClock() {
        stopwatch = new Stopwatch();
    }

    /** Waits until the end marker has been dealt with; the time since the clock began. */
    Stopwatch.Elapsed awaitTakenIn(int records) throws Exception {
        String topic = Topics.LIST_SNAPSHOTS.name();
        long position = GroupOffsets.position(cluster.admin(), APPLICATION, topic);
        while (position < records) {
            Thread.sleep(BETWEEN_LOOKS_MS);
            long now = GroupOffsets.position(cluster.admin(), APPLICATION, topic);
            atEndMarker = now > position && now < records ? System.nanoTime() : atEndMarker;
            position = now;
        }
        return stopwatch.elapsed();
    }

    /** Waits until every copy of the list is in its place; the time since the clock began. */
    Stopwatch.Elapsed awaitSettled() throws Exception {
        GroupOffsets.awaitNoLag(cluster.admin(), APPLICATION, Topics.LIST_SNAPSHOTS.name());
        return stopwatch.elapsed();
    }

    /** Waits until the topic has been read to its end; the time since the clock began. */
    Stopwatch.Elapsed awaitEnd(Topic<?> topic) throws Exception {
        GroupOffsets.awaitEnd(cluster.admin(), APPLICATION, topic.name());
        return stopwatch.elapsed();
    }

    /** Waits until all changes are alerted; the time since the end marker was reached. */
    Duration awaitAlerts(int changes) {
        try (KafkaConsumer<String, Alert> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        cluster.settings(APPLICATION).get("kafka.bootstrap.servers"),
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                cluster.serdes().values(Topics.ALERTS).deserializer())) {
            List<TopicPartition> partition = List.of(new TopicPartition(Topics.ALERTS.name(), 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            int seen = 0;
            while (seen < changes) {
                for (ConsumerRecord<String, Alert> alert : consumer.poll(Duration.ofMillis(10))) {
                    seen += alert.value().getKind() == AlertKind.LIST_CHANGE ? 1 : 0;
                }
            }
            if (seen != changes) {
                throw new IllegalStateException(changes + " changes gave " + seen + " alerts");
            }
        }
        return Duration.ofNanos(System.nanoTime() - atEndMarker);
    }

    @Override
    public void close() {
        service.close();
    }
}
