package io.listwire.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.LintResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

    private static final String INGEST = "listwire-ingest";
    private static final String PROCESSOR = "listwire-processor";

    @Test
    void shouldPassHelmsOwnChecks() {
        LintResult result = Chart.helm().lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "scram.yaml", "mtls.yaml", "reset.yaml"})
    void shouldMakeResourcesThatKubernetesKnows(String values) {
        assertThat(Chart.render(values))
                .hasSizeGreaterThan(5)
                .allSatisfy(resource -> assertThat(StrictValidation.problems(resource))
                        .as("%s", resource)
                        .isEmpty());
    }

    @Test
    void shouldTestEveryKindThatTheChartCanMake() {
        List<String> kinds = new ArrayList<>();
        for (String values : List.of("minimal.yaml", "scram.yaml", "mtls.yaml", "reset.yaml")) {
            Chart.render(values)
                    .forEach(resource -> kinds.add(resource.at("/kind").asText()));
        }

        assertThat(kinds)
                .contains(
                        "ConfigMap",
                        "Service",
                        "ServiceAccount",
                        "Deployment",
                        "StatefulSet",
                        "Job",
                        "PodDisruptionBudget",
                        "NetworkPolicy",
                        "HorizontalPodAutoscaler",
                        "ScaledObject",
                        "ServiceMonitor",
                        "PrometheusRule");
    }

    @Test
    void shouldFindUnknownField() {
        JsonNode deployment = Chart.only(Chart.render("minimal.yaml"), "Deployment", INGEST);
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("imagePullPolice", "Always");

        assertThat(StrictValidation.problems(deployment))
                .singleElement()
                .asString()
                .contains("imagePullPolice");
    }

    @ParameterizedTest
    @CsvSource({
        "processor.replicsa, 2",
        "processer.replicas, 2",
        "kafka.bootstrapServer, kafka:9092",
        "kafka.protocol, SASL",
        "ingest.credentials.jaaskey, x",
        "ingest.keys.file, x",
        "ingest.resources.limit.memory, 1Gi",
        "ingest.settings.processor\\.threads, 2",
        "networkPolicy.publishers[0].podSelectr, x",
        "ingest.sources.csl.kind, lists",
        "autoscaling.kind, vpa"
    })
    void shouldRefuseMisspeltValue(String key, String value) {
        assertThatThrownBy(() -> Chart.text("minimal.yaml", Map.of(key, value)))
                .hasMessageContaining("values don't meet the specifications of the schema");
    }

    @Test
    void shouldSayWhichValueIsMissing() {
        assertThatThrownBy(() -> Chart.text("minimal.yaml", Map.of("kafka.bootstrapServers", "")))
                .hasMessageContaining("kafka.bootstrapServers must be set");
        assertThatThrownBy(() -> Chart.text("minimal.yaml", Map.of("ingest.keys.secret", "")))
                .hasMessageContaining("ingest.keys.secret must be set");
        assertThatThrownBy(() -> Chart.text("minimal.yaml", Map.of("kafka.protocol", "SASL_SSL")))
                .hasMessageContaining("ingest.credentials.secret");
    }

    @Test
    void shouldResetOnlyWhileNoProcessorRuns() {
        assertThatThrownBy(() -> Chart.text("minimal.yaml", Map.of("reset.enabled", true)))
                .hasMessageContaining("processor.replicas must be 0");
        assertThat(Chart.render("minimal.yaml"))
                .noneMatch(resource -> resource.at("/metadata/name").asText().endsWith("-reset"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "scram.yaml", "mtls.yaml", "reset.yaml"})
    void shouldRunWithoutAnyPrivilege(String values) {
        List<JsonNode> pods = pods(values);

        assertThat(pods).hasSize(3).allSatisfy(pod -> {
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.at("/enableServiceLinks").asBoolean(true)).isFalse();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            JsonNode container = pod.at("/containers/0");
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                    .isEqualTo("ALL");
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            assertThat(container.at("/volumeMounts"))
                    .anyMatch(mount -> mount.at("/mountPath").asText().equals("/tmp"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"scram.yaml", "mtls.yaml"})
    void shouldTakeSecretsFromSecretsAlone(String values) {
        assertThat(pods(values)).allSatisfy(pod -> {
            assertThat(pod.at("/containers/0/args").toString()).doesNotContainIgnoringCase("password", "jaas");
            assertThat(pod.at("/containers/0/env"))
                    .filteredOn(variable ->
                            variable.at("/name").asText().matches(".*(JAAS|PASSWORD|USER_INFO|KEYSTORE_KEY|TOKEN).*"))
                    .isNotEmpty()
                    .allSatisfy(variable -> {
                        assertThat(variable.has("value")).isFalse();
                        assertThat(variable.at("/valueFrom/secretKeyRef/name").asText())
                                .isNotEmpty();
                    });
        });
    }

    @Test
    void shouldGiveEachInstanceOfTheProcessorItsNameAndItsVolume() {
        JsonNode processor = Chart.only(Chart.render("minimal.yaml"), "StatefulSet", PROCESSOR);

        assertThat(processor.at("/spec/template/spec/containers/0/env")).anySatisfy(variable -> {
            assertThat(variable.at("/name").asText()).isEqualTo("LISTWIRE_PROCESSOR_INSTANCE_ID");
            assertThat(variable.at("/valueFrom/fieldRef/fieldPath").asText()).isEqualTo("metadata.name");
        });
        assertThat(processor.at("/spec/volumeClaimTemplates/0/metadata/name").asText())
                .isEqualTo("state");
    }

    @Test
    void shouldLeaveReplicasToTheAutoscaler() {
        assertThat(Chart.only(Chart.render("mtls.yaml"), "StatefulSet", PROCESSOR)
                        .at("/spec")
                        .has("replicas"))
                .isFalse();
        assertThat(Chart.only(Chart.render("mtls.yaml"), "HorizontalPodAutoscaler", PROCESSOR)
                        .at("/spec/scaleTargetRef/name")
                        .asText())
                .isEqualTo(PROCESSOR);
    }

    @Test
    void shouldLetNobodyInUnlessNamed() {
        JsonNode closed = Chart.only(Chart.render("minimal.yaml"), "NetworkPolicy", INGEST);
        JsonNode open = Chart.only(Chart.render("scram.yaml"), "NetworkPolicy", INGEST);

        assertThat(closed.at("/spec/policyTypes").toString()).contains("Ingress", "Egress");
        assertThat(closed.at("/spec/ingress")).isEmpty();
        assertThat(open.at("/spec/ingress/0/from")).hasSize(2);
    }

    @Test
    void shouldWriteSourcesIntoTheSettings() {
        String settings = Chart.only(Chart.render("scram.yaml"), "ConfigMap", "listwire-settings")
                .at("/data/ingest.properties")
                .asText();

        assertThat(settings)
                .contains("ingest.sources=csl,federal-register\n")
                .contains("source.federal-register.interval=PT10M\n")
                .contains("conditions[agencies][]=industry-and-security-bureau&order=newest\n")
                .contains("ingest.fetch.timeout=PT2M");
    }

    @Test
    void shouldServeHttpWithTheCertificateOfASecret() {
        List<JsonNode> resources = Chart.render("scram.yaml");
        String settings = Chart.only(resources, "ConfigMap", "listwire-settings")
                .at("/data/ingest.properties")
                .asText();
        JsonNode pod = Chart.only(resources, "Deployment", INGEST).at("/spec/template/spec");
        JsonNode scraped = Chart.only(resources, "ServiceMonitor", INGEST).at("/spec/endpoints/0");

        assertThat(settings)
                .contains("ingest.http.tls.certificate.file=/etc/listwire/tls/tls.crt\n")
                .contains("ingest.http.tls.key.file=/etc/listwire/tls/tls.key\n");
        assertThat(pod.at("/volumes"))
                .anySatisfy(volume ->
                        assertThat(volume.at("/secret/secretName").asText()).isEqualTo("listwire-tls"));
        assertThat(pod.at("/containers/0/volumeMounts"))
                .anyMatch(mount -> mount.at("/mountPath").asText().equals("/etc/listwire/tls"));
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(pod.at("/containers/0/" + probe + "/httpGet/scheme").asText())
                    .isEqualTo("HTTPS");
        }
        assertThat(scraped.at("/scheme").asText()).isEqualTo("https");
        assertThat(scraped.at("/tlsConfig/serverName").asText()).isEqualTo(INGEST);
    }

    @Test
    void shouldServePlainHttpWithoutASecret() {
        List<JsonNode> resources = Chart.render("minimal.yaml");

        assertThat(Chart.only(resources, "ConfigMap", "listwire-settings")
                        .at("/data/ingest.properties")
                        .asText())
                .doesNotContain("tls");
        assertThat(Chart.only(resources, "Deployment", INGEST)
                        .at("/spec/template/spec/containers/0/readinessProbe/httpGet/scheme")
                        .asText())
                .isEqualTo("HTTP");
    }

    private static List<JsonNode> pods(String values) {
        return Chart.render(values).stream()
                .map(resource -> resource.at("/spec/template/spec"))
                .filter(JsonNode::isObject)
                .toList();
    }
}
