package io.listwire.processor.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.schema.Alert;
import io.listwire.schema.AlertKind;
import io.listwire.schema.FailureStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That docs/metrics.md names our own metrics, all of them and no others. */
class MetricsDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/metrics.md");
    private static final Pattern SHOWN = Pattern.compile("^# TYPE (listwire_\\w+) (\\w+)", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| `(listwire_\\w+)` \\| (\\w+) ", Pattern.MULTILINE);

    @Test
    void shouldNameAllMetricsAndTheirTypes() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf("## Processor");
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

    @TempDir
    Path state;

    private String shown() {
        Properties settings = new Properties();
        settings.put("application.id", "documented");
        settings.put("bootstrap.servers", "127.0.0.1:1");
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()).withName("read"));
        try (ProcessorMetrics metrics = new ProcessorMetrics(Clock.systemUTC());
                KafkaStreams streams = new KafkaStreams(builder.build(), settings)) {
            metrics.bind(streams, state);
            metrics.deadLetter(FailureStage.PROCESSING, new IllegalStateException("why"));
            metrics.written(
                    Alert.newBuilder()
                            .setAlertId("a")
                            .setKind(AlertKind.LIST_CHANGE)
                            .setSubject("US-BIS-UVL")
                            .setHeadline("Listed")
                            .setOccurredAt(Instant.now())
                            .build(),
                    new RecordHeaders());
            return metrics.scrape();
        }
    }
}
