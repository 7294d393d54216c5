package io.listwire.deploy.benchmarks;

import io.listwire.deploy.benchmarks.Stopwatch.Elapsed;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Prints what was measured. */
final class Report {

    private Report() {}

    static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }

    static void rate(String what, int records, Elapsed elapsed) {
        say(
                "%-45s %,9d records in %6.1f s, %,8.0f a second, %6.1f s of processor time",
                what,
                records,
                elapsed.time().toMillis() / 1e3,
                records * 1e3 / elapsed.time().toMillis(),
                elapsed.cpu().toMillis() / 1e3);
    }

    static void ratio(String what, Elapsed passed, Elapsed taken) {
        say(
                "  %s: %.2f of the pass-through's rate, %.2f by processor time",
                what, ratio(passed.time(), taken.time()), ratio(passed.cpu(), taken.cpu()));
    }

    private static double ratio(Duration passed, Duration taken) {
        return (double) passed.toMillis() / taken.toMillis();
    }

    static void time(String what, Elapsed elapsed) {
        say(
                "%-45s %6.1f s, %6.1f s of processor time",
                what, elapsed.time().toMillis() / 1e3, elapsed.cpu().toMillis() / 1e3);
    }

    /** Heap of the whole process after a collection, the broker's and the benchmark's own included. */
    static void heap() {
        System.gc();
        say(
                "  heap after a collection: %,d MB",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }
}
