package io.listwire.ingest.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.ingest.publish.PublishListener;
import io.listwire.schema.SourceOutcome;
import io.listwire.schema.SourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That docs/metrics.md names our own metrics, all of them and no others. */
class MetricsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/metrics.md");
    private static final Pattern SHOWN = Pattern.compile("^# TYPE (listwire_\\w+) (\\w+)", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| `(listwire_\\w+)` \\| (\\w+) ", Pattern.MULTILINE);

    @Test
    void shouldNameAllMetricsAndTheirTypes() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf("## Ingest");
        int next = document.indexOf("\n## ", begin + 1);
        String section = document.substring(begin, next < 0 ? document.length() : next);

        assertThat(names(SHOWN, shown())).isEqualTo(names(ROW, section));
    }

    // Micrometer shows the largest of late beside each timer; whoever wants a maximum asks the histogram.
    private static SortedSet<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .filter(name -> !name.endsWith("_seconds_max gauge"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shown() {
        try (IngestMetrics metrics = new IngestMetrics()) {
            metrics.sources()
                    .attempted(SourceState.newBuilder()
                            .setSource("csl")
                            .setKind("list")
                            .setAddress("list.csv")
                            .setOutcome(SourceOutcome.PUBLISHED)
                            .setLastAttemptAt(Instant.EPOCH)
                            .setRecords(7)
                            .build());
            metrics.publishing().ended(PublishListener.Outcome.PUBLISHED, Duration.ofMillis(1));
            metrics.publishing().deadLetters(Map.of("SkippedRow", 2));
            metrics.answered("GET", "/metrics", 200, Duration.ofMillis(1));
            return metrics.scrape();
        }
    }
}
