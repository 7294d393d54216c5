package io.listwire.deploy.benchmarks;

import io.listwire.contract.Topics;
import io.listwire.ingest.source.Parsers;
import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.WatchedCompany;
import io.listwire.standalone.lists.ListFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Many watched companies screened against one list, beside a pass-through topology over the same records; then a change of
 * the list that concerns one of them, and restarts with and without the state on disk.
 *
 * <p>Arguments: companies (1,000,000), and the list: a directory with the files of a genuine edition of the SDN list as OFAC
 * publishes it (sdn.csv and its companions), or how many made-up parties (9,000, about as many as there are on the SDN list).
 */
public final class ScreeningThroughput {

    private static final int COMPANIES = 1_000_000;
    private static final int PARTIES = 9_000;
    private static final long SEED = 20230822;
    /** One in so many companies is named like a listed party. */
    private static final int LIKE_LISTED = 200;
    /** Of so many companies one is listed in the end. */
    private static final int CHOICE = 100;

    private final BenchmarkCluster cluster;
    private final SyntheticList list;
    private final List<String> companies = new ArrayList<>();

    private ScreeningThroughput(BenchmarkCluster cluster, SyntheticList list) {
        this.cluster = cluster;
        this.list = list;
    }

    public static void main(String[] args) throws Exception {
        int companies = args.length > 0 ? Integer.parseInt(args[0]) : COMPANIES;
        SyntheticList list = list(args.length > 1 ? args[1] : Integer.toString(PARTIES));
        Report.say("%,d companies, %,d parties; seed %d", companies, list.size(), SEED);
        try (BenchmarkCluster cluster = BenchmarkCluster.start()) {
            new ScreeningThroughput(cluster, list).run(companies);
        }
    }

    private static SyntheticList list(String which) {
        Path directory = Path.of(which);
        if (!Files.isDirectory(directory)) {
            return SyntheticList.named(new SyntheticNames(SEED), SEED, Integer.parseInt(which));
        }
        ListFile file = ListFile.read(directory, Parsers.list("ofac-csv").orElseThrow());
        return SyntheticList.of(
                file.entries().values().stream()
                        .flatMap(List::stream)
                        .map(ListFile.Entry::party)
                        .toList(),
                SEED);
    }

    private void run(int count) throws Exception {
        int parts = cluster.publish(list, () -> {});
        try (BenchmarkedProcessor processor = BenchmarkedProcessor.start(cluster)) {
            processor.awaitTakenIn(parts);
            processor.awaitSettled();
        }
        nameCompanies(count);
        cluster.publish(Topics.WATCHED_COMPANIES, this::sendCompanies, () -> {});
        Stopwatch.Elapsed passed = cluster.passThrough("benchmark-pass-through", Topics.WATCHED_COMPANIES, 0);
        Report.rate("pass-through", count, passed);
        try (BenchmarkedProcessor processor = BenchmarkedProcessor.start(cluster)) {
            Stopwatch.Elapsed screened = processor.awaitEnd(Topics.WATCHED_COMPANIES);
            Report.rate("topology, companies screened", count, screened);
            Report.ratio("screened", passed, screened);
            Report.heap();
            listChange(processor);
        }
        restart("from the state on disk");
        BenchmarkFiles.delete(cluster.stateDirectory());
        restart("from the changelog");
    }

    private void nameCompanies(int count) {
        SyntheticNames names = new SyntheticNames(SEED + 1);
        Random random = new Random(SEED);
        for (int i = 0; i < count; i++) {
            String listed = list.entries()
                    .get(random.nextInt(list.size()))
                    .getNames()
                    .get(0)
                    .getText();
            companies.add(random.nextInt(LIKE_LISTED) == 0 ? names.variant(listed) : names.next());
        }
    }

    private void sendCompanies(BiConsumer<String, WatchedCompany> send) {
        for (int i = 0; i < companies.size(); i++) {
            send.accept("benchmark/" + i, company(i));
        }
    }

    private WatchedCompany company(int company) {
        return WatchedCompany.newBuilder()
                .setWatchlist("benchmark")
                .setCompany(Integer.toString(company))
                .setNames(List.of(companies.get(company)))
                .setCountry("CN")
                .setAddresses(List.of(company % 900 + " Long Street, Harbour District, Some Town"))
                .build();
    }

    private void listChange(BenchmarkedProcessor processor) throws Exception {
        list.add(tellingName());
        long[] committed = new long[1];
        try (KafkaConsumer<String, Alert> alerts = alertsFromNowOn()) {
            cluster.publish(list, () -> committed[0] = System.nanoTime());
            awaitAlert(alerts);
            Report.say(
                    "  one party listed: its match alerted %.2f s after its snapshot was committed",
                    (System.nanoTime() - committed[0]) / 1e9);
        }
        processor.awaitSettled();
    }

    /** A name of common words alone would be no match without more. */
    private String tellingName() {
        int middle = companies.size() / 2;
        return companies.subList(middle, Math.min(companies.size(), middle + CHOICE)).stream()
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private KafkaConsumer<String, Alert> alertsFromNowOn() {
        KafkaConsumer<String, Alert> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                cluster.serdes().values(Topics.ALERTS).deserializer());
        List<TopicPartition> partition = List.of(new TopicPartition(Topics.ALERTS.name(), 0));
        consumer.assign(partition);
        consumer.seekToEnd(partition);
        consumer.position(partition.get(0));
        return consumer;
    }

    private static void awaitAlert(KafkaConsumer<String, Alert> alerts) {
        while (true) {
            for (ConsumerRecord<String, Alert> alert : alerts.poll(Duration.ofMillis(10))) {
                if (alert.value().getKind() == AlertKind.SCREENING_MATCH) {
                    return;
                }
            }
        }
    }

    private void restart(String how) throws Exception {
        Stopwatch stopwatch = new Stopwatch();
        try (BenchmarkedProcessor processor = BenchmarkedProcessor.start(cluster)) {
            Report.time("restart " + how + ", until it is ready", stopwatch.elapsed());
            processor.awaitSettled();
        }
    }
}
