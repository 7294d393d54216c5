package io.listwire.deploy.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Time, and processor time of this whole process, the broker's included: that does not depend on what else runs. */
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long start = System.nanoTime();
    private final long startCpu = SYSTEM.getProcessCpuTime();

    /** What has gone by since the start. */
    Elapsed elapsed() {
        return new Elapsed(
                Duration.ofNanos(System.nanoTime() - start), Duration.ofNanos(SYSTEM.getProcessCpuTime() - startCpu));
    }

    record Elapsed(Duration time, Duration cpu) {}
}
