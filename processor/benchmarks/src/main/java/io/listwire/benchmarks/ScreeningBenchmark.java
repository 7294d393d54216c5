package io.listwire.benchmarks;

import io.listwire.domain.matching.MatchThresholds;
import io.listwire.domain.matching.NameIndex;
import io.listwire.domain.matching.WordCounts;
import io.listwire.domain.name.NameReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * Screenings a second: a name is read, looked for and scored; nothing is kept from one to the next. Peer: a Lucene index of
 * trigrams with the same scorer behind it, at the recall that is printed before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class ScreeningBenchmark {

    private static final long SEED = 20_260_301;
    private static final int QUERIES = 5_000;
    private static final int COMPARED = 300;

    @Param({"20000", "100000", "1000000"})
    private int names;

    /** How many of the best hits by trigrams the peer scores. */
    @Param({"1000"})
    private int rescored;

    private final WordCounts weights = WordCounts.bundled();
    private final double threshold = MatchThresholds.shipped().alert();
    private NameIndex index = new NameIndex(new NameReader(), weights);
    private TrigramIndex trigrams = new TrigramIndex(List.of(), weights, threshold);
    private List<String> queries = List.of();
    private List<String> listed = List.of();
    private int next;

    @Setup
    public void prepare() {
        MixedNames made = new MixedNames(SEED);
        listed = made.distinct(names);
        queries =
                IntStream.range(0, QUERIES).mapToObj(i -> made.variant(listed)).toList();
        long before = usedHeap();
        index = new NameIndex(new NameReader(), weights);
        long start = System.nanoTime();
        for (int i = 0; i < names; i++) {
            index.put(key(i), List.of(listed.get(i)));
        }
        long adding = System.nanoTime() - start;
        long heap = usedHeap() - before;
        System.out.printf(
                "seed %d, %d names: %d bytes of heap a name with its key, %.1f µs to add one%n",
                SEED, names, heap / names, adding / 1e3 / names);
        replaceSome();
        trigrams = new TrigramIndex(listed, weights, threshold);
        compare();
    }

    private static String key(int name) {
        return "US-OFAC-SDN/" + name;
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void replaceSome() {
        int some = Math.min(names, 10_000);
        long start = System.nanoTime();
        for (int i = 0; i < some; i++) {
            index.remove(key(i));
        }
        long removing = System.nanoTime() - start;
        for (int i = 0; i < some; i++) {
            index.put(key(i), List.of(listed.get(i)));
        }
        System.out.printf("%.1f µs to remove one%n", removing / 1e3 / some);
    }

    private void compare() {
        int byIndex = 0;
        int byTrigrams = 0;
        int all = 0;
        for (String query : queries.subList(0, Math.min(COMPARED, queries.size()))) {
            Set<Integer> indexed = index.scores(List.of(query), threshold).keySet().stream()
                    .map(key -> Integer.valueOf(key.substring(key.indexOf('/') + 1)))
                    .collect(Collectors.toSet());
            Set<Integer> found = trigrams.find(query, rescored);
            Set<Integer> either = new HashSet<>(indexed);
            either.addAll(found);
            byIndex += indexed.size();
            byTrigrams += found.size();
            all += either.size();
        }
        System.out.printf(
                "of what either finds, Listwire finds %.4f, Lucene %.4f%n",
                (double) byIndex / all, (double) byTrigrams / all);
    }

    private String query() {
        next = (next + 1) % queries.size();
        return queries.get(next);
    }

    @Benchmark
    public Map<String, Double> listwire() {
        return index.scores(List.of(query()), threshold);
    }

    @Benchmark
    public Set<Integer> luceneTrigrams() {
        return trigrams.find(query(), rescored);
    }
}
