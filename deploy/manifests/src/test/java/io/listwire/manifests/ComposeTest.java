package io.listwire.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ComposeTest {

    private static final String DIRECTORY = "deploy/compose/";
    private static final String GRAFANA = DIRECTORY + "grafana/provisioning/";
    private static final JsonNode COMPOSE = Yaml.document(Repository.read(DIRECTORY + "compose.yaml"));

    @Test
    void shouldHaveEveryServiceWithAnImageThatCanBeReplaced() {
        assertThat(COMPOSE.at("/services").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "broker", "registry", "setup", "ingest", "processor", "prometheus", "grafana");
        assertThat(List.of("broker", "registry", "prometheus", "grafana")).allSatisfy(service -> {
            assertThat(COMPOSE.at("/services/" + service + "/image").asText()).matches("\\$\\{[A-Z]+_IMAGE:-.+:.+}");
            assertThat(COMPOSE.at("/services/" + service + "/healthcheck/test")).isNotEmpty();
        });
    }

    @Test
    void shouldOpenNothingBeyondThisMachine() {
        List<String> ports = new ArrayList<>();
        COMPOSE.at("/services").forEach(service -> service.at("/ports").forEach(port -> ports.add(port.asText())));

        assertThat(ports).hasSize(5).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void shouldMountFilesThatAreThere() {
        List<String> files = new ArrayList<>();
        COMPOSE.at("/services")
                .forEach(service -> service.at("/volumes").forEach(volume -> files.add(volume.asText())));
        files.removeIf(volume -> !volume.startsWith("."));

        assertThat(files)
                .hasSize(5)
                .allSatisfy(volume -> assertThat(
                                Files.exists(Repository.path(DIRECTORY + volume.substring(0, volume.indexOf(':')))))
                        .as(volume)
                        .isTrue());
    }

    @Test
    void shouldHavePrometheusSettingsThatPrometheusTakes() {
        Promtool.require();

        // The rules stand elsewhere in the container; they are checked by themselves.
        assertThat(Promtool.complaints(
                        "check",
                        "config",
                        "--syntax-only",
                        Repository.path(DIRECTORY + "prometheus/prometheus.yaml")
                                .toString()))
                .isEmpty();
    }

    @Test
    void shouldScrapeServicesOfThisFile() {
        JsonNode prometheus = Yaml.document(Repository.read(DIRECTORY + "prometheus/prometheus.yaml"));

        assertThat(prometheus.at("/rule_files/0").asText()).isEqualTo("/etc/prometheus/listwire.rules.yaml");
        assertThat(StreamSupport.stream(prometheus.at("/scrape_configs").spliterator(), false)
                        .map(job -> job.at("/static_configs/0/targets/0").asText()))
                .containsExactly("ingest:8085", "processor:8086");
    }

    @Test
    void shouldProvisionGrafanaWithTheDashboards() {
        JsonNode source = Yaml.document(Repository.read(GRAFANA + "datasources/prometheus.yaml"));
        JsonNode provider = Yaml.document(Repository.read(GRAFANA + "dashboards/listwire.yaml"));

        assertThat(source.at("/apiVersion").asInt()).isEqualTo(1);
        assertThat(source.at("/datasources/0/url").asText()).isEqualTo("http://prometheus:9090");
        assertThat(COMPOSE.at("/services/grafana/volumes").toString())
                .contains(provider.at("/providers/0/options/path").asText() + ":ro");
    }
}
