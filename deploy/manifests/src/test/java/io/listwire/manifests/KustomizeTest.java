package io.listwire.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Run with {@code -Dlistwire.docs.write} to write the base anew. */
class KustomizeTest {

    private static final String DIRECTORY = "deploy/kustomize/";

    @Test
    void shouldBeCurrent() {
        assertThat(Repository.generated(KustomizeBase.BASE, KustomizeBase.base()))
                .isEqualTo(KustomizeBase.base());
        assertThat(Repository.generated(KustomizeBase.SETUP, KustomizeBase.setup()))
                .isEqualTo(KustomizeBase.setup());
    }

    @ParameterizedTest
    @ValueSource(strings = {KustomizeBase.BASE, KustomizeBase.SETUP})
    void shouldBeResourcesThatKubernetesKnows(String file) {
        assertThat(Yaml.documents(Repository.read(file))).isNotEmpty().allSatisfy(resource -> {
            assertThat(StrictValidation.problems(resource)).isEmpty();
            assertThat(resource.toString()).doesNotContainIgnoringCase("helm");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "setup", "example"})
    void shouldNameFilesThatAreThere(String part) {
        JsonNode kustomization = Yaml.document(Repository.read(DIRECTORY + part + "/kustomization.yaml"));

        assertThat(kustomization.at("/resources"))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(
                                Files.exists(Repository.path(DIRECTORY + part + "/" + resource.asText())))
                        .as(resource.asText())
                        .isTrue());
    }

    @Test
    void shouldHaveExampleThatPatchesWhatIsThere() {
        List<JsonNode> base = Yaml.documents(Repository.read(KustomizeBase.BASE));
        JsonNode kustomization = Yaml.document(Repository.read(DIRECTORY + "example/kustomization.yaml"));

        assertThat(kustomization.at("/patches")).hasSize(3).allSatisfy(each -> {
            JsonNode patch = Yaml.document(
                    Repository.read(DIRECTORY + "example/" + each.at("/path").asText()));
            JsonNode patched = Chart.only(
                    base, patch.at("/kind").asText(), patch.at("/metadata/name").asText());
            assertThat(patched.at("/spec/template/spec/containers/0/name"))
                    .isEqualTo(patch.at("/spec/template/spec/containers/0/name"));
            assertThat(fields(patched.at("/data"))).containsAll(fields(patch.at("/data")));
        });
        assertThat(base.toString()).contains("\"image\":\"listwire:");
    }

    private static List<String> fields(JsonNode node) {
        return node.properties().stream().map(field -> field.getKey()).toList();
    }
}
