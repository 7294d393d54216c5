package io.listwire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "kafka.bootstrap.servers", "broker:9092",
            "kafka.sasl.jaas.config", "org.apache.Login required username=\"anna\" password=\"hunter22\";",
            "kafka.ssl.keystore.password", "changeit",
            "schema.registry.basic.auth.user.info", "user1:t0psecret");

    @Test
    void shouldHideSecretsAndTheirParts() {
        String shown = new Redaction(SETTINGS)
                .of("cannot log in with hunter22 to broker:9092; changeit is wrong; user1:t0psecret, t0psecret");

        assertThat(shown)
                .doesNotContain("hunter22", "changeit", "t0psecret")
                .contains("cannot log in with [hidden] to broker:9092");
    }

    @Test
    void shouldNotShowASecretWhenTheClientCannotBeMade() throws Exception {
        Path file = Files.writeString(Files.createTempFile("listwire", ".properties"), """
                kafka.bootstrap.servers=127.0.0.1:1
                kafka.security.protocol=SASL_SSL
                kafka.sasl.mechanism=SCRAM-SHA-512
                kafka.sasl.jaas.config=hunter22 password="t0psecret"
                kafka.ssl.keystore.location=/nowhere
                kafka.ssl.keystore.password=changeit
                schema.registry.url=http://127.0.0.1:1
                schema.registry.basic.auth.user.info=user1:s3cret99
                processor.threads=none
                """);
        CommandRun run = CommandRun.of("doctor", "--config", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("FAIL", "processor.threads");
        assertThat(run.out() + run.err()).doesNotContain("hunter22", "t0psecret", "changeit", "s3cret99");
    }
}
