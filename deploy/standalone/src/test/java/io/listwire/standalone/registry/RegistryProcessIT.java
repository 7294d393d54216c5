package io.listwire.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.standalone.OtherJvm;
import io.listwire.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryProcessIT {

    private static final String SUBJECT = "parties-value";
    private static final AvroSchema FIRST = new AvroSchema(
            "{\"type\":\"record\",\"name\":\"Party\",\"fields\":[{\"name\":\"name\",\"type\":\"string\"}]}");
    private static final AvroSchema COMPATIBLE = new AvroSchema(
            "{\"type\":\"record\",\"name\":\"Party\",\"fields\":[{\"name\":\"name\",\"type\":\"string\"},"
                    + "{\"name\":\"country\",\"type\":[\"null\",\"string\"],\"default\":null}]}");
    private static final AvroSchema INCOMPATIBLE = new AvroSchema(
            "{\"type\":\"record\",\"name\":\"Party\",\"fields\":[{\"name\":\"name\",\"type\":\"int\"}]}");

    @TempDir
    Path directory;

    @Test
    void shouldKeepSchemaIdsWhenBrokerAndRegistryRestart() throws Exception {
        int first;
        int second;
        try (EmbeddedBroker broker = startBroker();
                RegistryProcess registry = startRegistry(broker);
                SchemaRegistryClient client = client(registry)) {
            first = client.register(SUBJECT, FIRST);
            second = client.register(SUBJECT, COMPATIBLE);
        }

        try (EmbeddedBroker broker = startBroker();
                RegistryProcess registry = startRegistry(broker);
                SchemaRegistryClient client = client(registry)) {
            assertThat(client.getSchemaById(first)).isEqualTo(FIRST);
            assertThat(client.getSchemaById(second)).isEqualTo(COMPATIBLE);
            assertThat(client.register(SUBJECT, FIRST)).isEqualTo(first);
            assertThat(client.getAllVersions(SUBJECT)).containsExactly(1, 2);
        }
    }

    @Test
    void shouldRefuseIncompatibleSchemaWithConflict() throws Exception {
        try (EmbeddedBroker broker = startBroker();
                RegistryProcess registry = startRegistry(broker);
                SchemaRegistryClient client = client(registry)) {
            client.register(SUBJECT, FIRST);

            assertThat(client.getCompatibility(null)).isEqualTo("FULL_TRANSITIVE");
            assertThatThrownBy(() -> client.register(SUBJECT, INCOMPATIBLE))
                    .isInstanceOfSatisfying(
                            RestClientException.class,
                            refusal -> assertThat(refusal.getStatus()).isEqualTo(409));
            assertThat(client.getAllVersions(SUBJECT)).containsExactly(1);
        }
    }

    @Test
    void shouldTellAnUnknownSchemaFromARegistryThatHasNotReadItsOwn() throws Exception {
        String address;
        SchemaRegistryClient client;
        int known;
        try (EmbeddedBroker broker = startBroker();
                RegistryProcess registry = startRegistry(broker)) {
            address = registry.address();
            client = RegisteredSchemas.client(Map.of("schema.registry.url", address));
            known = client.register(SUBJECT, FIRST);
            assertThat(client.getSchemaById(known)).isEqualTo(FIRST);
            assertThat(statusOfAsking(client, known + 1)).isEqualTo(404);
        }

        try (EmbeddedBroker empty = EmbeddedBroker.start(directory.resolve("empty"));
                RegistryProcess forgetful = startRegistry(empty)) {
            assertThat(forgetful.address()).isEqualTo(address);
            assertThat(client.getSchemaBySubjectAndId("other-value", known)).isEqualTo(FIRST);
            assertThat(statusOfAsking(client, known + 1)).isEqualTo(503);
        }
        client.close();
    }

    private static int statusOfAsking(SchemaRegistryClient client, int id) {
        RestClientException refusal = catchThrowableOfType(RestClientException.class, () -> client.getSchemaById(id));
        return Objects.requireNonNull(refusal).getStatus();
    }

    @Test
    void shouldGoOnWhenCtrlCReachesTheWholeProcessGroup() throws Exception {
        try (EmbeddedBroker broker = startBroker();
                RegistryProcess registry = startRegistry(broker);
                SchemaRegistryClient client = client(registry)) {
            for (String signal : new String[] {"-INT", "-HUP"}) {
                int exit = new ProcessBuilder("kill", signal, Long.toString(registry.pid()))
                        .start()
                        .waitFor();
                assertThat(exit).isZero();
            }

            assertThat(client.register(SUBJECT, FIRST)).isPositive();
            assertThat(registry.isRunning()).isTrue();
        }
    }

    @Test
    void shouldEndWithItsParentWhenThatIsKilled() throws Exception {
        try (OtherJvm jvm = OtherJvm.run(Edition.class, directory.toString())) {
            String[] answer = jvm.answer("REGISTRY").split(" ", 2);
            ProcessHandle registry = ProcessHandle.of(Long.parseLong(answer[0])).orElseThrow();
            URI address = URI.create(answer[1]);
            assertThat(listens(address)).isTrue();

            jvm.kill();

            await().atMost(Duration.ofSeconds(30)).until(() -> !listens(address) && !registry.isAlive());
        }
    }

    private EmbeddedBroker startBroker() {
        return EmbeddedBroker.start(directory.resolve("broker"));
    }

    private RegistryProcess startRegistry(EmbeddedBroker broker) {
        return RegistryProcess.start(directory.resolve("registry"), broker.bootstrapServers());
    }

    private static SchemaRegistryClient client(RegistryProcess registry) {
        return new CachedSchemaRegistryClient(registry.address(), 10);
    }

    private static boolean listens(URI address) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
