package io.listwire.benchmarks;

import io.listwire.domain.document.FoundName;
import io.listwire.domain.document.MentionIndex;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;
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

/** Finding names in a text of 100,000 words (about 0.7 MB). Peer: org.ahocorasick, whole words, ignoring case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class MentionBenchmark {

    private static final int WORDS = 100_000;

    @Param({"20000"})
    private int names;

    private final MentionIndex index = new MentionIndex();
    private Trie trie = Trie.builder().build();
    private String text = "";

    @Setup
    public void prepare() {
        List<String> listed = new Names(1).distinct(names);
        listed.forEach(name -> index.put(name, List.of(name)));
        trie = Trie.builder()
                .ignoreCase()
                .onlyWholeWords()
                .ignoreOverlaps()
                .addKeywords(listed)
                .build();
        text = new Names(2).text(WORDS, listed);
        if (listwire().size() != ahoCorasick().size()) {
            throw new IllegalStateException("Listwire finds " + listwire().size() + ", Aho-Corasick "
                    + ahoCorasick().size());
        }
    }

    @Benchmark
    public List<FoundName> listwire() {
        return index.find(text);
    }

    @Benchmark
    public Collection<Emit> ahoCorasick() {
        return trie.parseText(text);
    }
}
