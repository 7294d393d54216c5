package io.listwire.processor.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.contract.ContractException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a Kafka Streams that was never started: it lives, and it is not ready. */
class ObserveServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private KafkaStreams streams;
    private ObserveServer server;
    private Optional<String> registryProblem = Optional.empty();

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put("application.id", "observed");
        settings.put("bootstrap.servers", "127.0.0.1:1");
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()).withName("read"));
        streams = new KafkaStreams(builder.build(), settings);
        server = ObserveServer.start(
                "127.0.0.1", 0, new ProcessorHealth(streams, () -> registryProblem), () -> "metric 1.0\n");
    }

    @AfterEach
    void stop() {
        server.close();
        streams.close();
    }

    @Test
    void shouldLiveWithoutBeingReadyWhileItStarts() throws Exception {
        assertThat(get("/health/live"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body()).isEqualTo("{\"status\":\"live\",\"reasons\":[]}"));
        assertThat(get("/health/ready"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                .satisfies(answer -> assertThat(answer.body()).contains("not ready", "CREATED"));
    }

    @Test
    void shouldSayThatTheRegistryIsAway() throws Exception {
        registryProblem = Optional.of("the registry is \"away\"");

        assertThat(get("/health/ready").body()).contains("the registry is \\\"away\\\"");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNotLiveWhenKafkaStreamsHasStopped() throws Exception {
        streams.close();

        assertThat(get("/health/live"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                .satisfies(answer -> assertThat(answer.body()).contains("not live", "NOT_RUNNING"));
    }

    @Test
    void shouldShowMetricsAndNothingElse() throws Exception {
        assertThat(get("/metrics").body()).isEqualTo("metric 1.0\n");
        assertThat(get("/metrics").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/plain");
        assertThat(get("/metricsandmore").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
        HttpRequest post = HttpRequest.newBuilder(uri("/metrics"))
                .POST(BodyPublishers.ofString("x"))
                .build();
        assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    @Test
    void shouldNameTheSettingsWhenThePortIsInUse() {
        assertThatThrownBy(() -> ObserveServer.start("127.0.0.1", server.port(), null, () -> ""))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("processor.http.port");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
