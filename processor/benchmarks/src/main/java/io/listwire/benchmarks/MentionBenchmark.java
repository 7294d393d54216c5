package io.listwire.benchmarks;

import io.listwire.domain.mention.MentionIndex;
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

/** Finding names in documents of 5.7 KB: one operation is 1,000,000 bytes of text, so that operations a second are MB/s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
public class MentionBenchmark {

    @Param({"100000", "1000000"})
    private int names;

    private MentionIndex index = new MentionIndex();
    private List<String> documents = new ArrayList<>();

    @Setup
    public void prepare() {
        List<String> listed = new Names(1).distinct(names);
        index = ListedNames.index(listed);
        documents = new NewsTexts(2, listed).documents();
        for (String document : documents) {
            for (String name : ListedNames.found(index, document)) {
                if (!document.contains(name.substring(0, name.indexOf(' ')))) {
                    throw new IllegalStateException(name + " is not in the document");
                }
            }
        }
        if (find() < 500) {
            throw new IllegalStateException("only " + find() + " names found");
        }
    }

    @Benchmark
    public int find() {
        int found = 0;
        for (String document : documents) {
            found += index.find(document).size();
        }
        return found;
    }
}
