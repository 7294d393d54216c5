package io.listwire.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.schema.Publication;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class ContractSerdesTest {

    private static final Publication PUBLICATION = Publication.newBuilder()
            .setSource("uvl")
            .setItem("US-BIS-UVL")
            .setDigest("0".repeat(64))
            .setRecords(203)
            .setPublishedAt(Instant.parse("2023-11-30T00:00:00.123Z"))
            .build();

    @Test
    void shouldReadWhatItWrote() {
        Map<String, String> settings = Map.of("schema.registry.url", "mock://round-trip");
        SchemaRegistryClient client = RegisteredSchemas.client(settings);
        RegisteredSchemas.in(settings, client).register();
        Serde<Publication> serde = new ContractSerdes(settings, client).values(Topics.PUBLICATIONS);

        byte[] bytes = serde.serializer().serialize(Topics.PUBLICATIONS.name(), PUBLICATION);

        assertThat(serde.deserializer().deserialize(Topics.PUBLICATIONS.name(), bytes))
                .isEqualTo(PUBLICATION);
    }

    @Test
    void shouldNotRegisterSchemasByItself() {
        Map<String, String> settings = Map.of("schema.registry.url", "mock://unregistered");
        SchemaRegistryClient client = RegisteredSchemas.client(settings);
        Serde<Publication> serde = new ContractSerdes(settings, client).values(Topics.PUBLICATIONS);

        assertThatThrownBy(() -> serde.serializer().serialize(Topics.PUBLICATIONS.name(), PUBLICATION))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void shouldSayHowToRegisterMissingSchemas() {
        Map<String, String> settings = Map.of("schema.registry.url", "mock://missing");
        RegisteredSchemas schemas = RegisteredSchemas.in(settings, RegisteredSchemas.client(settings));

        assertThatThrownBy(schemas::find)
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("listwire topics create");
    }

    @Test
    void shouldSayWhichSettingIsMissing() {
        assertThatThrownBy(() -> RegisteredSchemas.client(Map.of()))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void shouldNameRegistryThatCannotBeReached() {
        Map<String, String> settings = Map.of("schema.registry.url", "http://127.0.0.1:1");
        RegisteredSchemas schemas = RegisteredSchemas.in(settings, RegisteredSchemas.client(settings));

        assertThatThrownBy(schemas::find)
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("http://127.0.0.1:1");
    }
}
