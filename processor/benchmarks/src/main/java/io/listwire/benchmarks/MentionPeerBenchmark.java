package io.listwire.benchmarks;

import io.listwire.domain.mention.MentionIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.PhraseQuery;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same beside Lucene's monitor with the same phrases, its terms weighted by how many phrases have them. Both find the same
 * names in each document before anything is timed. One operation is 1,000,000 bytes of text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
public class MentionPeerBenchmark {

    private static final String TEXT = "text";

    @Param("100000")
    private int names;

    private final Analyzer analyzer = new StandardAnalyzer();
    private MentionIndex index = new MentionIndex();
    private List<String> documents = new ArrayList<>();
    private Monitor monitor;

    public MentionPeerBenchmark() {
        monitor = monitor(Map.of());
    }

    @Setup
    public void prepare() throws IOException {
        List<String> listed = new Names(1).distinct(names);
        index = ListedNames.index(listed);
        documents = new NewsTexts(2, listed).documents();
        Map<String, Integer> frequencies = new HashMap<>();
        listed.forEach(name -> terms(name).forEach(term -> frequencies.merge(term, 1, Integer::sum)));
        monitor.close();
        monitor = monitor(frequencies);
        monitor.register(listed.stream()
                .map(name ->
                        new MonitorQuery(name, new PhraseQuery(TEXT, terms(name).toArray(String[]::new))))
                .toList());
        for (String document : documents) {
            Set<String> ours = ListedNames.found(index, document);
            Set<String> theirs = names(document);
            if (!ours.equals(theirs)) {
                throw new IllegalStateException("Listwire finds " + ours + ", Lucene " + theirs);
            }
        }
    }

    private Monitor monitor(Map<String, Integer> frequencies) {
        try {
            return new Monitor(
                    analyzer,
                    new TermFilteredPresearcher(
                            TermWeightor.combine(TermWeightor.termFreqWeightor(frequencies, 100, 0.8)),
                            List.of(),
                            Set.of()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> terms(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split(" ", -1));
    }

    private Set<String> names(String text) throws IOException {
        Document document = new Document();
        document.add(new TextField(TEXT, text, Field.Store.NO));
        Set<String> names = new TreeSet<>();
        for (QueryMatch match :
                monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches()) {
            names.add(match.getQueryId());
        }
        return names;
    }

    @TearDown
    public void close() throws IOException {
        monitor.close();
        analyzer.close();
    }

    @Benchmark
    public int listwire() {
        int found = 0;
        for (String document : documents) {
            found += index.find(document).size();
        }
        return found;
    }

    @Benchmark
    public int luceneMonitor() throws IOException {
        int found = 0;
        for (String document : documents) {
            found += names(document).size();
        }
        return found;
    }
}
