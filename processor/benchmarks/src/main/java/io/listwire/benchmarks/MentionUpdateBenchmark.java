package io.listwire.benchmarks;

import io.listwire.domain.mention.MentionIndex;
import io.listwire.domain.mention.PartyNames;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Taking a name out of an index and putting another in, in one operation: both are taken apart into words and forms, and the
 * index is made compact every so often; that counts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
public class MentionUpdateBenchmark {

    private static final int SPARE = 10_000;

    @Param({"100000", "1000000"})
    private int names;

    private MentionIndex index = new MentionIndex();
    private final List<String> keys = new ArrayList<>();
    private final List<PartyNames> parties = new ArrayList<>();
    private int next;

    @Setup
    public void prepare() {
        List<String> listed = new Names(1).distinct(names + SPARE);
        index = ListedNames.index(listed.subList(0, names));
        for (int i = 0; i < SPARE; i++) {
            keys.add(ListedNames.key(i * (names / SPARE)));
            parties.add(ListedNames.party(listed.get(names + i)));
        }
    }

    @Benchmark
    public int replace() {
        next = next + 1 == SPARE ? 0 : next + 1;
        index.put(keys.get(next), parties.get((int) ((next * 7919L) % SPARE)));
        return index.names();
    }
}
