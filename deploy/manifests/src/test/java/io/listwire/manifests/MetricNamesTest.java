package io.listwire.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rules and dashboards ask for metrics that are there. The document of metrics is itself compared with what is shown; those of
 * Kafka and of the virtual machine are compared with running services by ImageContainersIT.
 */
class MetricNamesTest {

    private static final Pattern OWN = Pattern.compile("\\blistwire_[a-z_]+");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(listwire_[a-z_]+)` \\| (\\w+) ");

    @Test
    void shouldAskForMetricsThatAreShown() {
        Set<String> shown = DOCUMENTED
                .matcher(Repository.read("docs/metrics.md"))
                .results()
                .flatMap(MetricNamesTest::series)
                .collect(Collectors.toSet());

        assertThat(asked()).hasSizeGreaterThan(8).isSubsetOf(shown);
    }

    private static Set<String> asked() {
        return Stream.of(AlertRules.expressions(), Dashboards.expressions())
                .flatMap(List::stream)
                .flatMap(expression -> OWN.matcher(expression).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static Stream<String> series(MatchResult row) {
        String name = row.group(1);
        return switch (row.group(2)) {
            case "histogram" -> Stream.of(name + "_bucket", name + "_count", name + "_sum");
            case "summary" -> Stream.of(name + "_count", name + "_sum", name + "_max");
            default -> Stream.of(name);
        };
    }
}
