package io.listwire.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardsTest {

    @TempDir
    Path directory;

    @Test
    void shouldHaveQueriesThatPrometheusTakes() throws IOException {
        Promtool.require();
        List<Map<String, Object>> rules = new ArrayList<>();
        for (String expression : Dashboards.expressions()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("record", "query:" + rules.size());
            rule.put("expr", expression);
            rules.add(rule);
        }
        Path file = directory.resolve("queries.yaml");
        Files.writeString(
                file, Yaml.write(List.of(Map.of("groups", List.of(Map.of("name", "dashboards", "rules", rules))))));

        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(Promtool.complaints("check", "rules", file.toString())).isEmpty();
    }

    @Test
    void shouldBeDashboardsThatGrafanaProvisions() {
        assertThat(Dashboards.all()).hasSize(3).allSatisfy(dashboard -> {
            assertThat(dashboard.at("/uid").asText()).startsWith("listwire-").hasSizeLessThanOrEqualTo(40);
            assertThat(dashboard.at("/title").asText()).startsWith("Listwire");
            assertThat(dashboard.at("/schemaVersion").asInt()).isPositive();
            assertThat(dashboard.has("id")).as("an id is of one Grafana alone").isFalse();
            assertThat(StreamSupport.stream(dashboard.at("/panels").spliterator(), false)
                            .map(panel -> panel.at("/id").asInt()))
                    .doesNotHaveDuplicates();
        });
        assertThat(Dashboards.all().stream()
                        .map(dashboard -> dashboard.at("/uid").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldSayOfEachPanelWhatItShows() {
        assertThat(Dashboards.panels()).allSatisfy(panel -> {
            assertThat(panel.at("/title").asText()).isNotBlank();
            assertThat(panel.at("/description").asText()).isNotBlank();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            assertThat(panel.at("/targets")).isNotEmpty();
        });
    }

    @Test
    void shouldShowWhatOperatorsMustKnow() {
        String all = String.join("\n", Dashboards.expressions());

        assertThat(all)
                .contains(
                        "listwire_alert_latency_seconds_bucket{source=\"list\"}",
                        "listwire_alert_latency_seconds_bucket{source=\"document\"}",
                        "kafka_consumer_fetch_manager_records_lag",
                        "listwire_held_snapshots",
                        "listwire_source_last_success_timestamp_seconds",
                        "listwire_dead_letters_total",
                        "listwire_restore_remaining_records",
                        "listwire_state_bytes",
                        "listwire_rebalances_total",
                        "jvm_memory_used_bytes");
    }
}
