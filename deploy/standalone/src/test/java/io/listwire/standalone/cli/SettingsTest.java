package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path directory;

    @Test
    void shouldPutTheEnvironmentBeforeTheFile() throws Exception {
        Path file = Files.writeString(
                directory.resolve("listwire.properties"),
                "kafka.bootstrap.servers = file:9092\nschema.registry.url=http://file\nprocessor.threads=3\n");

        Settings settings = Settings.read(
                Optional.of(file), Map.of("LISTWIRE_KAFKA_BOOTSTRAP_SERVERS", "environment:9092", "PATH", "/bin"));

        assertThat(settings.values())
                .isEqualTo(Map.of(
                        "kafka.bootstrap.servers", "environment:9092",
                        "schema.registry.url", "http://file",
                        "processor.threads", "3"));
    }

    @Test
    void shouldLeaveVariablesOfOtherPartsAlone() {
        Settings settings = Settings.read(
                Optional.empty(), Map.of("LISTWIRE_JAVA_OPTS", "-Xmx1g", "LISTWIRE_PROCESSOR_STATE_DIR", "/var/lib/l"));

        assertThat(settings.values()).isEqualTo(Map.of("processor.state.dir", "/var/lib/l"));
    }

    @Test
    void shouldTakeUnderscoresForHyphensWhereTheSettingHasSome() {
        Settings settings =
                Settings.read(Optional.empty(), Map.of("LISTWIRE_PROCESSOR_DOCUMENTS_LOOK_BACK_DAYS", "14"));

        assertThat(settings.values()).isEqualTo(Map.of("processor.documents.look-back.days", "14"));
    }

    @Test
    void shouldGiveEachClientItsOwnNames() {
        Settings settings = new Settings(Map.of(
                "kafka.bootstrap.servers", "one:9092",
                "schema.registry.url", "http://registry",
                "schema.registry.basic.auth.user.info", "me:secret"));

        assertThat(settings.kafka()).isEqualTo(Map.of("bootstrap.servers", "one:9092"));
        assertThat(settings.registry())
                .isEqualTo(Map.of(
                        "schema.registry.url", "http://registry",
                        "schema.registry.basic.auth.user.info", "me:secret",
                        "basic.auth.user.info", "me:secret"));
    }
}
