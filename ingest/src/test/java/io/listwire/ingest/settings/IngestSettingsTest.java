package io.listwire.ingest.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestSettingsTest {

    private static final Map<String, String> LEAST =
            Map.of("kafka.bootstrap.servers", "localhost:9092", "schema.registry.url", "http://localhost:8081");

    @TempDir
    Path directory;

    @Test
    void shouldListenOnLoopbackWhenNothingElseIsSet() {
        IngestSettings settings = IngestSettings.of(LEAST);

        assertThat(settings.http())
                .isEqualTo(new HttpSettings(
                        "127.0.0.1", 8085, 64L << 20, 4L << 30, Optional.empty(), Set.of(), 6_000, Optional.empty()));
        assertThat(settings.transactionalId()).isEqualTo("listwire-ingest");
        assertThat(settings.spoolDirectory()).isEmpty();
        assertThat(settings.sources()).isEmpty();
        assertThat(settings.kafka()).containsExactly(Map.entry("bootstrap.servers", "localhost:9092"));
    }

    @Test
    void shouldPreferTheEnvironmentToTheFileAndTheFileToTheDefault() throws IOException {
        Path file = file("""
                kafka.bootstrap.servers=file:9092
                schema.registry.url=http://file:8081
                ingest.http.port=1
                ingest.http.host=0.0.0.0
                """);

        IngestSettings settings = IngestSettings.read(
                Optional.of(file), Map.of("LISTWIRE_INGEST_HTTP_PORT", "2", "LISTWIRE_KAFKA_SASL_JAAS_CONFIG", "x"));

        assertThat(settings.http().port()).isEqualTo(2);
        assertThat(settings.http().host()).isEqualTo("0.0.0.0");
        assertThat(settings.http().maxBodyBytes()).isEqualTo(64L << 20);
        assertThat(settings.kafka())
                .containsEntry("sasl.jaas.config", "x")
                .containsEntry("bootstrap.servers", "file:9092");
    }

    @Test
    void shouldReadSourcesWhenTheFileNamesThemAndTheEnvironmentAmendsThem() throws IOException {
        Path file = file("""
                kafka.bootstrap.servers=file:9092
                schema.registry.url=http://file:8081
                ingest.sources=us-csl, feed
                source.us-csl.kind=list
                source.us-csl.format=csl
                source.us-csl.address=lists/consolidated.csv
                source.feed.kind=news
                source.feed.format=rss
                source.feed.address=https://news.example/feed
                """);

        IngestSettings settings =
                IngestSettings.read(Optional.of(file), Map.of("LISTWIRE_SOURCE_US_CSL_INTERVAL", "PT15M"));

        assertThat(settings.sources())
                .containsExactly(
                        new SourceSettings(
                                "us-csl",
                                SourceKind.LIST,
                                "csl",
                                "lists/consolidated.csv",
                                Duration.ofMinutes(15),
                                Set.of()),
                        new SourceSettings(
                                "feed",
                                SourceKind.NEWS,
                                "rss",
                                "https://news.example/feed",
                                Duration.ofHours(1),
                                Set.of()));
        assertThat(settings.sources().get(0).addresses()).containsExactly("lists/consolidated.csv");
        assertThat(SourceSettings.uri("lists/consolidated.csv")).isEmpty();
        assertThat(SourceSettings.uri("https://news.example/feed")).isPresent();
    }

    @Test
    void shouldHandRegistryKeysOnWithAndWithoutTheirPrefix() {
        IngestSettings settings = IngestSettings.of(with("schema.registry.basic.auth.user.info", "user:secret"));

        assertThat(settings.registry())
                .containsEntry("schema.registry.url", "http://localhost:8081")
                .containsEntry("basic.auth.user.info", "user:secret")
                .containsEntry("schema.registry.basic.auth.user.info", "user:secret");
    }

    @Test
    void shouldNotShowSecretsWhenPrinted() {
        Map<String, String> properties = new HashMap<>(with("schema.registry.basic.auth.user.info", "user:secret"));
        properties.put("kafka.sasl.jaas.config", "password=secret");

        assertThat(IngestSettings.of(properties).toString())
                .contains("localhost:9092")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "ingest.http.prot, ingest.http.port",
        "ingst.sources, ingest.sources",
        "http.host, ingest.http.host",
        "source.uvl.adress, source.uvl.address"
    })
    void shouldNameTheNearestKeyWhenOneIsUnknown(String misspelt, String meant) {
        Map<String, String> properties = new HashMap<>(source("lists.csv"));
        properties.put(misspelt, "x");

        assertThatThrownBy(() -> IngestSettings.of(properties))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("unknown key " + misspelt)
                .hasMessageContaining("did you mean " + meant + "?");
    }

    @Test
    void shouldLeaveKeysOfTheProcessorAlone() {
        assertThat(IngestSettings.of(with("processor.application.id", "x")).sources())
                .isEmpty();
    }

    @Test
    void shouldNameTheNearestVariableWhenOneIsUnknown() {
        Map<String, String> environment = Map.of(
                "LISTWIRE_KAFKA_BOOTSTRAP_SERVERS",
                "localhost:9092",
                "LISTWIRE_SCHEMA_REGISTRY_URL",
                "http://localhost:8081",
                "LISTWIRE_DATA",
                "/somewhere",
                "LISTWIRE_INGEST_HTTP_PROT",
                "1");

        assertThatThrownBy(() -> IngestSettings.read(Optional.empty(), environment))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("LISTWIRE_INGEST_HTTP_PROT; did you mean LISTWIRE_INGEST_HTTP_PORT?");
    }

    @Test
    void shouldSayWhereAValueCameFromWhenItIsOutOfRange() {
        Map<String, String> environment = Map.of(
                "LISTWIRE_KAFKA_BOOTSTRAP_SERVERS",
                "localhost:9092",
                "LISTWIRE_SCHEMA_REGISTRY_URL",
                "http://localhost:8081",
                "LISTWIRE_INGEST_HTTP_PORT",
                "70000");

        assertThatThrownBy(() -> IngestSettings.read(Optional.empty(), environment))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("ingest.http.port (environment variable LISTWIRE_INGEST_HTTP_PORT)");
    }

    @Test
    void shouldSayHowToSetAKeyWhenItIsMissing() {
        Map<String, String> properties = Map.of("schema.registry.url", "http://localhost:8081");

        assertThatThrownBy(() -> IngestSettings.of(properties))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("kafka.bootstrap.servers")
                .hasMessageContaining("LISTWIRE_KAFKA_BOOTSTRAP_SERVERS");
    }

    @ParameterizedTest
    @CsvSource({
        "source.uvl.kind, gazette",
        "source.uvl.interval, hourly",
        "source.uvl.interval, PT0S",
        "source.uvl.address, file:///etc/passwd",
        "source.uvl.address, https://user:password@lists.example/x",
        "source.uvl.address, 'https://lists example/x'",
        "source.uvl.address, ''",
        "source.uvl.address, 'a.csv,'",
        "source.uvl.address, 'one/a.csv, other/a.csv'",
        "source.uvl.address, 'https://lists.example/, https://lists.example/a.csv'",
        "source.uvl.address, 'https://lists.example/list?columns=a,b'",
        "ingest.sources, UVL",
        "ingest.http.max.body.bytes, 0"
    })
    void shouldNameTheKeyWhenItsValueCannotBe(String key, String value) {
        Map<String, String> properties = new HashMap<>(source("lists.csv"));
        properties.put(key, value);

        assertThatThrownBy(() -> IngestSettings.of(properties))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key.equals("ingest.sources") ? "unknown key source.uvl." : key);
    }

    @Test
    void shouldSplitAddressesOfListsAlone() {
        Map<String, String> properties = source("https://lists.example/sdn.csv, https://lists.example/alt.csv?v=1%2C2");
        properties.put("ingest.sources", "uvl,feed");
        properties.put("source.feed.kind", "news");
        properties.put("source.feed.format", "rss");
        properties.put("source.feed.address", "https://news.example/feed?topics=a,b");

        IngestSettings settings = IngestSettings.of(properties);

        assertThat(settings.sources().get(0).addresses())
                .containsExactly("https://lists.example/sdn.csv", "https://lists.example/alt.csv?v=1%2C2");
        assertThat(settings.sources().get(1).addresses()).containsExactly("https://news.example/feed?topics=a,b");
    }

    @Test
    void shouldRefuseASourceNameThatIsNoPlainName() {
        assertThatThrownBy(() -> IngestSettings.of(with("ingest.sources", "../x")))
                .isInstanceOf(SettingsException.class);
    }

    @Test
    void shouldNameTheFileWhenItCannotBeRead() throws IOException {
        Path latin1 = directory.resolve("latin1.properties");
        Files.write(latin1, new byte[] {'a', '=', (byte) 0xE9});

        assertThatThrownBy(() -> IngestSettings.read(Optional.of(latin1), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("latin1.properties");
        assertThatThrownBy(() -> IngestSettings.read(Optional.of(directory.resolve("none")), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("none");
    }

    private static Map<String, String> source(String address) {
        Map<String, String> properties = new HashMap<>(LEAST);
        properties.put("ingest.sources", "uvl");
        properties.put("source.uvl.kind", "list");
        properties.put("source.uvl.format", "csl");
        properties.put("source.uvl.address", address);
        return properties;
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> properties = new HashMap<>(LEAST);
        properties.put(key, value);
        return properties;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("ingest.properties"), text);
    }
}
