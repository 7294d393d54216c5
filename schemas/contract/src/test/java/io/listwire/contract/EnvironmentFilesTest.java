package io.listwire.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFilesTest {

    @TempDir
    Path directory;

    @Test
    void shouldReadTheValueFromTheFile() throws IOException {
        Path file = Files.writeString(directory.resolve("jaas"), "required password=\"s3cret\";\n");

        assertThat(EnvironmentFiles.read(
                        Map.of("LISTWIRE_KAFKA_SASL_JAAS_CONFIG_FILE", file.toString(), "HOME_FILE", "x"),
                        key -> false))
                .isEqualTo(
                        Map.of("LISTWIRE_KAFKA_SASL_JAAS_CONFIG", "required password=\"s3cret\";", "HOME_FILE", "x"));
    }

    @Test
    void shouldLeaveKeysThatNameFilesThemselves() {
        Map<String, String> environment = Map.of(
                "LISTWIRE_INGEST_HTTP_KEYS_FILE", "/keys",
                "LISTWIRE_KAFKA_SASL_OAUTHBEARER_ASSERTION_FILE", "/assertion");

        assertThat(EnvironmentFiles.read(environment, "ingest.http.keys.file"::equals))
                .isEqualTo(environment);
    }

    @Test
    void shouldRefuseBothAndAFileThatIsNotThereWithoutTellingTheValue() {
        assertThatThrownBy(() -> EnvironmentFiles.read(
                        Map.of("LISTWIRE_KAFKA_X", "s3cret", "LISTWIRE_KAFKA_X_FILE", "/f"), key -> false))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("LISTWIRE_KAFKA_X_FILE")
                .message()
                .doesNotContain("s3cret");
        assertThatThrownBy(() -> EnvironmentFiles.read(
                        Map.of(
                                "LISTWIRE_KAFKA_X_FILE",
                                directory.resolve("none").toString()),
                        key -> false))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("LISTWIRE_KAFKA_X_FILE");
    }
}
