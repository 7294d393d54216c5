package io.listwire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The image that users run: two services of it, with no more rights than the manifests give them. */
@Testcontainers(disabledWithoutDocker = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImageContainersIT {

    private static final String LIST = "US-BIS-UVL";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ListwireContainers cluster;

    @BeforeAll
    static void start() {
        cluster = ListwireContainers.start();
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void shouldAlertOnWhatIsSentByHttp() throws Exception {
        assertThat(post("uvl-2022-05-16.csv").body()).contains("\"published\":1");
        assertThat(post("uvl-2023-11-30.csv").body()).contains("\"published\":1");

        List<JsonNode> alerts = cluster.alerts(102);

        assertThat(alerts).extracting(alert -> alert.at("/id").asText()).doesNotHaveDuplicates();
        assertThat(alerts.stream().filter(alert -> alert.at("/kind").asText().equals("LIST_CHANGE")))
                .hasSize(101);
        assertThat(cluster.ingest()
                        .execInContainer("/opt/listwire/listwire", "snapshots", "list")
                        .getStdout())
                .contains(LIST);
    }

    @Test
    @Order(2)
    void shouldSayThatItIsHealthy() throws Exception {
        ExecResult health = cluster.ingest().execInContainer("/opt/listwire/health");

        assertThat(health.getExitCode())
                .as(health.getStdout() + health.getStderr())
                .isZero();
        assertThat(cluster.ingest()
                        .execInContainer("env", "LISTWIRE_INGEST_HTTP_PORT=9", "/opt/listwire/health")
                        .getExitCode())
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void shouldRunUnprivilegedOnRootFileSystemThatCannotBeWritten() throws Exception {
        assertThat(cluster.ingest().execInContainer("id", "-u").getStdout().strip())
                .isEqualTo("10001");
        assertThat(cluster.ingest().execInContainer("touch", "/opt/listwire/x").getStderr())
                .containsAnyOf("Read-only", "Permission denied");
        assertThat(cluster.ingest()
                        .execInContainer("find", "/opt/listwire", "-writable")
                        .getStdout())
                .isBlank();
    }

    @Test
    @Order(4)
    void shouldStartFromTheArchiveOfClasses() throws Exception {
        ExecResult run = cluster.ingest()
                .execInContainer(
                        "java",
                        "-Xshare:on",
                        "-Xlog:class+load",
                        "-XX:SharedArchiveFile=/opt/listwire/listwire.jsa",
                        "-jar",
                        "/opt/listwire/listwire-standalone.jar",
                        "topics",
                        "--help");

        assertThat(run.getExitCode()).as(run.getStderr()).isZero();
        assertThat(run.getStdout().lines().filter(line -> line.contains("io.listwire.standalone.cli.TopicsCommand ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("shared objects file (top)"));
    }

    @Test
    @Order(5)
    void shouldSayWhatIsInside() throws Exception {
        JsonNode bill = JSON.readTree(cluster.ingest()
                .execInContainer("cat", "/opt/listwire/listwire.cdx.json")
                .getStdout());
        Set<String> jars = cluster.ingest()
                .execInContainer("ls", "/opt/listwire/lib")
                .getStdout()
                .lines()
                .collect(Collectors.toSet());

        assertThat(bill.at("/bomFormat").asText()).isEqualTo("CycloneDX");
        List<JsonNode> components = List.copyOf(bill.at("/components").findParents("purl"));
        assertThat(components)
                .filteredOn(component -> !component.at("/group").asText().equals("io.listwire"))
                .hasSizeGreaterThan(30)
                .allSatisfy(component -> {
                    assertThat(jars)
                            .contains(component.at("/name").asText() + "-"
                                    + component.at("/version").asText() + ".jar");
                    assertThat(component.at("/licenses")).as("%s", component).isNotEmpty();
                });
        assertThat(jars).noneMatch(jar -> jar.startsWith("kafka_2.13") || jar.startsWith("scala-"));
        assertThat(cluster.ingest()
                        .execInContainer("ls", "/opt/listwire/licences")
                        .getStdout())
                .contains("LICENSE", "kafka-clients");
    }

    @Test
    @Order(6)
    void shouldShowTheMetricsThatRulesAndDashboardsAskFor() throws Exception {
        Set<String> asked = DeployedMetrics.ofClientsAndMachine();

        assertThat(asked).hasSizeGreaterThan(10);
        // Kafka's metrics are looked for once a minute: what a client has only when it has read is shown later.
        await().atMost(Pipeline.LIMIT).untilAsserted(() -> assertThat(asked).isSubsetOf(shownMetrics()));
    }

    private static Set<String> shownMetrics() throws IOException, InterruptedException {
        String shown = get(cluster.ingestAddress() + "/metrics") + get(cluster.processorAddress() + "/metrics");
        return shown.lines().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
    }

    @Test
    @Order(7)
    void shouldTakeNothingWithoutKey() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(cluster.ingestAddress() + "/v1/lists"))
                        .timeout(Pipeline.LIMIT)
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    @Order(8)
    void shouldStopInOrder() {
        for (GenericContainer<?> service : List.of(cluster.ingest(), cluster.processor())) {
            service.getDockerClient()
                    .stopContainerCmd(service.getContainerId())
                    .withTimeout(60)
                    .exec();
            // 137: it was killed because it did not end.
            assertThat(service.getDockerClient()
                            .inspectContainerCmd(service.getContainerId())
                            .exec()
                            .getState()
                            .getExitCodeLong())
                    .isIn(0L, 143L);
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .timeout(Pipeline.LIMIT)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static HttpResponse<String> post(String file) throws IOException, InterruptedException {
        URI address = URI.create(cluster.ingestAddress() + "/v1/lists/" + LIST + "/snapshots?format=csl");
        return HTTP.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "text/csv")
                        .header("Authorization", "Bearer " + cluster.key())
                        .timeout(Pipeline.LIMIT)
                        .POST(BodyPublishers.ofByteArray(DemoData.bytes(file)))
                        .build(),
                BodyHandlers.ofString());
    }
}
