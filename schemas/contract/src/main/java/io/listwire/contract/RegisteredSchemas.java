package io.listwire.contract;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificData;

/** Puts the schemas of the topics into a registry, each under its subject, FULL_TRANSITIVE from then on. */
public final class RegisteredSchemas implements AutoCloseable {

    private static final int CACHED_SCHEMAS = 100;

    private final String address;
    private final SchemaRegistryClient client;

    /**
     * @param registry settings of the registry client: {@code schema.registry.url} at least
     * @throws ContractException where the address is missing
     */
    public RegisteredSchemas(Map<String, ?> registry) {
        Object url = registry.get(AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG);
        if (url == null) {
            throw new ContractException("no address of a schema registry: set schema.registry.url");
        }
        address = url.toString();
        client = new CachedSchemaRegistryClient(List.of(address.split(",")), CACHED_SCHEMAS, registry);
    }

    /**
     * Registers what is not registered yet; what is there already stays as it is.
     *
     * @throws ContractException where the registry cannot be reached, or refuses a schema as incompatible with one that
     *     was registered before
     */
    public void register(List<? extends Topic<?>> topics) {
        for (Topic<?> topic : topics) {
            try {
                client.register(topic.subject(), schemaAsWritten(topic));
                client.updateCompatibility(topic.subject(), CompatibilityLevel.FULL_TRANSITIVE.name);
            } catch (IOException e) {
                throw new ContractException("schema registry " + address + " cannot be reached: " + e.getMessage(), e);
            } catch (RestClientException e) {
                throw new ContractException(
                        "schema registry " + address + " refuses the schema of " + topic.subject() + ": "
                                + e.getMessage(),
                        e);
            }
        }
    }

    /** The schema as the serialiser writes it: what the generated classes say of Java strings is no part of it. */
    static AvroSchema schemaAsWritten(Topic<?> topic) {
        Object record = SpecificData.get().newRecord(null, topic.schema());
        return new AvroSchema(AvroSchemaUtils.getSchema(record, false, false, false, true));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
