package io.listwire.benchmarks;

import com.google.common.collect.MapDifference;
import com.google.common.collect.Maps;
import io.listwire.domain.listing.ContentDigest;
import io.listwire.domain.listing.EntryPair;
import io.listwire.domain.listing.SnapshotPairing;
import io.listwire.domain.listing.StagedEntry;
import io.listwire.domain.listing.StoredEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Two snapshots of which one entry in 200 differs. Peer: Guava's Maps.difference, which cannot pair equal names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SnapshotPairingBenchmark {

    private static final int ONE_IN = 200;

    @Param({"9000", "100000"})
    private int entries;

    private final List<StoredEntry> stored = new ArrayList<>();
    private final List<StagedEntry> staged = new ArrayList<>();

    @Setup
    public void prepare() {
        List<String> names = new Names(1).distinct(entries);
        for (int i = 0; i < entries; i++) {
            stored.add(new StoredEntry(names.get(i), names.get(i), new ContentDigest(i, i)));
            staged.add(new StagedEntry(i + 1, names.get(i), new ContentDigest(i, i % ONE_IN == 0 ? -1 : i)));
        }
        if (pairing().size() != guava().entriesDiffering().size()) {
            throw new IllegalStateException("the two do not agree");
        }
    }

    @Benchmark
    public List<EntryPair> pairing() {
        return SnapshotPairing.differing(stored, staged);
    }

    @Benchmark
    public MapDifference<String, ContentDigest> guava() {
        Map<String, ContentDigest> before = new HashMap<>();
        stored.forEach(entry -> before.put(entry.identity(), entry.digest()));
        Map<String, ContentDigest> after = new HashMap<>();
        staged.forEach(entry -> after.put(entry.identity(), entry.digest()));
        return Maps.difference(before, after);
    }
}
