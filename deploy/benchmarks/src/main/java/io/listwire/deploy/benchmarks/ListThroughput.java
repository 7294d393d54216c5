package io.listwire.deploy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A first snapshot of many entries through the topology, and then a second with few changes, each beside a pass-through
 * topology over the same records: same broker, same settings, same run.
 *
 * <p>Arguments: entries (1,000,000) and changes (1,000).
 */
public final class ListThroughput {

    private static final int ENTRIES = 1_000_000;
    private static final int CHANGES = 1_000;
    private static final long SEED = 20230822;

    private ListThroughput() {}

    public static void main(String[] args) throws Exception {
        int entries = args.length > 0 ? Integer.parseInt(args[0]) : ENTRIES;
        int changes = args.length > 1 ? Integer.parseInt(args[1]) : CHANGES;
        System.out.printf("%,d entries, then %,d changes; seed %d%n", entries, changes, SEED);
        Path directory = Files.createTempDirectory("listwire-benchmark");
        try {
            run(directory, new SyntheticList(SEED, entries), changes);
        } finally {
            delete(directory);
        }
    }

    private static void run(Path directory, SyntheticList list, int changes) throws Exception {
        try (BenchmarkCluster cluster = BenchmarkCluster.start(directory)) {
            int first = cluster.publish(list);
            Duration passed = cluster.passThrough("benchmark-pass-through-1", 0);
            report("pass-through, first snapshot", first, passed);
            try (BenchmarkedProcessor processor = BenchmarkedProcessor.start(cluster)) {
                Duration taken = processor.awaitTakenIn(first);
                report("topology, first snapshot taken in", first, taken);
                Duration settled = processor.awaitSettled();
                report("topology, all copies of it in place", first, settled);
                System.out.printf("  ratio to pass-through: %.2f%n", ratio(passed, taken));
                second(cluster, processor, list, changes, first);
            }
            System.out.printf("state on disk: %,d bytes an entry%n", size(directory.resolve("state")) / list.size());
        }
    }

    private static void second(
            BenchmarkCluster cluster, BenchmarkedProcessor processor, SyntheticList list, int changes, int first)
            throws Exception {
        list.change(changes);
        processor.restartClock();
        int records = cluster.publish(list);
        Duration taken = processor.awaitTakenIn(first + 1 + records);
        Duration alerted = processor.awaitAlerts(changes);
        Duration passed = cluster.passThrough("benchmark-pass-through-2", first);
        report("pass-through, second snapshot", records, passed);
        report("topology, second snapshot, from its first record on", records, taken);
        System.out.printf("  ratio to pass-through: %.2f%n", ratio(passed, taken));
        System.out.printf(
                "  %,d changes alerted %.2f s after the end marker was reached%n", changes, alerted.toMillis() / 1e3);
    }

    private static double ratio(Duration passed, Duration taken) {
        return (double) passed.toMillis() / taken.toMillis();
    }

    private static void report(String what, int records, Duration time) {
        System.out.printf(
                "%-55s %,9d records in %6.1f s, %,8.0f a second%n",
                what, records, time.toMillis() / 1e3, records * 1e3 / time.toMillis());
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
