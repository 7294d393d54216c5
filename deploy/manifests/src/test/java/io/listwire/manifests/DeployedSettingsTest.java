package io.listwire.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.listwire.ingest.settings.IngestSettings;
import io.listwire.ingest.settings.SettingsException;
import io.listwire.processor.runtime.ProcessorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the deployments set is read by ingest and the processor themselves, which refuse what they do not know. */
class DeployedSettingsTest {

    private static final String KEYS = "/etc/listwire/keys";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "scram.yaml", "mtls.yaml", "reset.yaml"})
    void shouldSetWhatIngestKnowsInTheChart(String values) throws IOException {
        List<JsonNode> resources = Chart.render(values);
        JsonNode container = container(resources, "Deployment", "listwire-ingest");

        IngestSettings settings = ingest(data(resources, "ingest.properties"), KubernetesVariables.of(container));

        assertOpenToKeysAlone(settings);
        assertThat(settings.http().keysFile().orElseThrow().getParent()).isEqualTo(mounted(container, "keys"));
        assertThat(settings.spoolDirectory()).contains(mounted(container, "spool"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "scram.yaml", "mtls.yaml", "reset.yaml"})
    void shouldSetWhatTheProcessorKnowsInTheChart(String values) {
        List<JsonNode> resources = Chart.render(values);
        JsonNode container = container(resources, "StatefulSet", "listwire-processor");

        assertThat(processor(data(resources, "processor.properties"), KubernetesVariables.of(container)))
                .containsKey("processor.instance.id")
                .containsEntry(
                        ProcessorSettings.STATE_DIR, mounted(container, "state").toString())
                .containsEntry("processor.http.host", "0.0.0.0")
                .containsEntry(
                        "processor.http.port",
                        container.at("/ports/0/containerPort").asText());
    }

    @Test
    void shouldRefuseMisspeltSetting() {
        String settings =
                data(Chart.render("minimal.yaml"), "ingest.properties").replace("http.open", "http.opn");

        assertThatThrownBy(() -> ingest(settings, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("ingest.http.opn");
    }

    @Test
    void shouldSetWhatIsKnownInCompose() throws IOException {
        JsonNode services =
                Yaml.document(Repository.read("deploy/compose/compose.yaml")).at("/services");

        IngestSettings ingest =
                ingest(Repository.read("deploy/compose/ingest/ingest.properties"), composed(services.at("/ingest")));

        assertOpenToKeysAlone(ingest);
        assertThat(services.at("/ingest/volumes").toString()).contains("./ingest:/etc/listwire:ro");
        assertThat(ingest.http().keysFile()).contains(Path.of(KEYS));
        assertThat(Files.exists(Repository.path("deploy/compose/ingest/keys"))).isTrue();
        assertThat(processor("", composed(services.at("/processor"))))
                .containsKey("processor.instance.id")
                .containsEntry("processor.http.host", "0.0.0.0");
    }

    @Test
    void shouldKeepInTheKustomizeExampleWhatTheBaseSaysOfHttp() {
        JsonNode example = Yaml.document(Repository.read("deploy/kustomize/example/settings.yaml"));
        List<String> ofHttp = data(Yaml.documents(Repository.read(KustomizeBase.BASE)), "ingest.properties")
                .lines()
                .filter(line -> line.startsWith("ingest.http.") && !line.startsWith("ingest.http.port"))
                .toList();

        assertThat(example.at("/data/ingest.properties").asText().lines())
                .hasSizeGreaterThan(3)
                .containsAll(ofHttp);
    }

    private static void assertOpenToKeysAlone(IngestSettings settings) {
        assertThat(settings.http().host()).isEqualTo("0.0.0.0");
        assertThat(settings.http().keysFile()).isPresent();
        assertThat(settings.http().open()).containsExactlyInAnyOrder("health", "metrics");
    }

    private IngestSettings ingest(String file, Map<String, String> environment) throws IOException {
        Path properties = Files.writeString(directory.resolve("ingest.properties"), file);
        Map<String, String> set = new HashMap<>(environment);
        set.putIfAbsent("LISTWIRE_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092");
        set.putIfAbsent("LISTWIRE_SCHEMA_REGISTRY_URL", "http://registry:8081");
        return IngestSettings.read(Optional.of(properties), set);
    }

    // The processor is given the file and, before it, the environment: what the command line does.
    private static Map<String, String> processor(String file, Map<String, String> environment) {
        Map<String, String> set = new HashMap<>();
        file.lines().filter(line -> line.contains("=")).forEach(line -> {
            String[] parts = line.split("=", 2);
            set.put(parts[0], parts[1]);
        });
        environment.forEach((name, value) -> set.put(
                name.substring("LISTWIRE_".length()).toLowerCase(Locale.ROOT).replace('_', '.'), value));
        ProcessorSettings.of(set); // refuses unknown keys
        return set;
    }

    private static Map<String, String> composed(JsonNode service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LISTWIRE_KAFKA_BOOTSTRAP_SERVERS", "broker:19092");
        environment.put("LISTWIRE_SCHEMA_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7");
        service.at("/environment").properties().stream()
                .filter(variable -> variable.getKey().startsWith("LISTWIRE_"))
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }

    private static JsonNode container(List<JsonNode> resources, String kind, String name) {
        return Chart.only(resources, kind, name).at("/spec/template/spec/containers/0");
    }

    private static Path mounted(JsonNode container, String volume) {
        for (JsonNode mount : container.at("/volumeMounts")) {
            if (mount.at("/name").asText().equals(volume)) {
                return Path.of(mount.at("/mountPath").asText());
            }
        }
        throw new AssertionError("no mount of " + volume);
    }

    private static String data(List<JsonNode> resources, String file) {
        return Chart.only(resources, "ConfigMap", "listwire-settings")
                .at("/data")
                .path(file)
                .asText();
    }
}
