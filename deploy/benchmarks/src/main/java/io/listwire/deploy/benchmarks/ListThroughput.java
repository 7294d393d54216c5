package io.listwire.deploy.benchmarks;

import io.listwire.contract.Topics;
import io.listwire.deploy.benchmarks.Stopwatch.Elapsed;
import java.time.Duration;

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
        Report.say("%,d entries, then %,d changes; seed %d", entries, changes, SEED);
        run(new SyntheticList(SEED, entries), changes);
    }

    private static void run(SyntheticList list, int changes) throws Exception {
        try (BenchmarkCluster cluster = BenchmarkCluster.start()) {
            int first = cluster.publish(list, () -> {});
            Elapsed passed = cluster.passThrough("benchmark-pass-through-1", Topics.LIST_SNAPSHOTS, 0);
            Report.rate("pass-through, first snapshot", first, passed);
            try (BenchmarkedProcessor processor = BenchmarkedProcessor.start(cluster)) {
                Elapsed taken = processor.awaitTakenIn(first);
                Report.rate("topology, first snapshot taken in", first, taken);
                Elapsed settled = processor.awaitSettled();
                Report.rate("topology, all copies of it in place", first, settled);
                Report.ratio("taken in", passed, taken);
                Report.ratio("all copies in place", passed, settled);
                second(cluster, processor, list, changes, first);
            }
            Report.say(
                    "state on disk: %,d bytes an entry", BenchmarkFiles.size(cluster.stateDirectory()) / list.size());
        }
    }

    private static void second(
            BenchmarkCluster cluster, BenchmarkedProcessor processor, SyntheticList list, int changes, int first)
            throws Exception {
        list.change(changes);
        int records = cluster.publish(list, processor::restartClock);
        Elapsed taken = processor.awaitTakenIn(first + 1 + records);
        Duration alerted = processor.awaitAlerts(changes);
        Elapsed passed = cluster.passThrough("benchmark-pass-through-2", Topics.LIST_SNAPSHOTS, first);
        Report.rate("pass-through, second snapshot", records, passed);
        Report.rate("topology, second snapshot taken in", records, taken);
        Report.ratio("taken in", passed, taken);
        Report.say("  %,d changes alerted %.2f s after the end marker was reached", changes, alerted.toMillis() / 1e3);
    }
}
