package io.listwire.benchmarks;

import io.listwire.domain.document.DocumentReader;
import io.listwire.domain.document.DocumentReading;
import io.listwire.domain.document.DocumentText;
import io.listwire.domain.document.Fingerprint;
import io.listwire.domain.document.LexiconClassifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading documents of about 700 words, every second one on restrictions, with five claims in it: one operation is one
 * document.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class DocumentBenchmark {

    private static final int DOCUMENTS = 200;
    private static final String[] SAID = {
        "The U.S. Commerce Department added %d Chinese companies to the Entity List on Monday, a filing showed.",
        "OFAC also sanctioned %d Iranian individuals over drones and froze their assets.",
        "In June, %d firms were removed from the Unverified List after their bona fides had been verified.",
        "Brussels imposed sanctions on %d Russian banks in its latest package, diplomats said.",
        "China's Ministry of Commerce placed %d American arms makers on its unreliable entity list in return.",
    };

    private final LexiconClassifier classifier = LexiconClassifier.bundled();
    private final DocumentReader reader = DocumentReader.bundled();
    private final List<DocumentText> documents = new ArrayList<>();

    @Setup
    public void prepare() {
        List<String> texts = new NewsTexts(3, new Names(4).distinct(1_000)).documents();
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = texts.get(i % (texts.size() - 1)).substring(0, 4_800);
            documents.add(i % 2 == 0 ? new DocumentText("A day in the city", text) : restricted(text, i));
        }
        if (claims() < 5 * DOCUMENTS / 4) {
            throw new IllegalStateException("only " + claims() + " claims found");
        }
    }

    private static DocumentText restricted(String filler, int number) {
        StringBuilder body = new StringBuilder();
        int part = filler.length() / SAID.length;
        for (int i = 0; i < SAID.length; i++) {
            body.append(String.format(Locale.ROOT, SAID[i], 2 + (number + i) % 90))
                    .append("\n\n");
            body.append(filler, i * part, (i + 1) * part).append(".\n\n");
        }
        return new DocumentText("Export controls and sanctions widen", body.toString());
    }

    private int claims() {
        int claims = 0;
        for (DocumentText document : documents) {
            claims += reader.read(document, Optional.of(LocalDate.of(2024, 5, 14)))
                    .claims()
                    .size();
        }
        return claims;
    }

    /** A document remembers its words; each reading must divide them anew. */
    private static DocumentText fresh(DocumentText document) {
        return new DocumentText(document.title(), document.body());
    }

    /** Topics, jurisdictions and lists. */
    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public int classify() {
        int topics = 0;
        for (DocumentText document : documents) {
            topics += classifier.classify(fresh(document)).topics().size();
        }
        return topics;
    }

    /** The same with language, claims and organisations. */
    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public int read() {
        int found = 0;
        for (DocumentText document : documents) {
            DocumentReading reading = reader.read(fresh(document), Optional.of(LocalDate.of(2024, 5, 14)));
            found += reading.claims().size() + reading.organizations().size();
        }
        return found;
    }

    /** What duplicates are recognised by. */
    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public int fingerprint() {
        int hash = 0;
        for (DocumentText document : documents) {
            hash ^= Fingerprint.of(fresh(document)).hashCode();
        }
        return hash;
    }
}
