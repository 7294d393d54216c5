package io.listwire.contract;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The schemas of the topics and of the processor's internal records as they stand in a registry. */
public final class RegisteredSchemas {

    private static final int CACHED_SCHEMAS = 1000;
    private static final int NOT_FOUND = 404;

    private final String address;
    private final SchemaRegistryClient client;

    private RegisteredSchemas(String address, SchemaRegistryClient client) {
        this.address = address;
        this.client = client;
    }

    /**
     * A client of a registry. What it was told of ids and schemas it does not ask for again, and it takes a registry that
     * has forgotten them for unavailable (status 503), not for one that never knew.
     *
     * @param settings settings of the registry client by Confluent's names, {@code schema.registry.url} at least
     * @throws ContractException where the address is missing
     */
    public static SchemaRegistryClient client(Map<String, ?> settings) {
        List<String> addresses = List.of(address(settings).split(","));
        return RememberedSchemas.of(
                SchemaRegistryClientFactory.newClient(addresses, CACHED_SCHEMAS, List.of(), settings, Map.of()));
    }

    /**
     * The schemas in the registry of that client.
     *
     * @param settings settings that {@code client} was made with
     */
    public static RegisteredSchemas in(Map<String, ?> settings, SchemaRegistryClient client) {
        return new RegisteredSchemas(address(settings), client);
    }

    private static String address(Map<String, ?> settings) {
        Object url = settings.get(AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG);
        if (url == null || url.toString().isBlank()) {
            throw new ContractException("no address of a schema registry: set schema.registry.url");
        }
        return url.toString();
    }

    /**
     * Registers what is not registered yet, FULL_TRANSITIVE from then on; what is there already stays as it is.
     *
     * @throws ContractException where the registry cannot be reached, or refuses a schema as incompatible with one that
     *     was registered before
     */
    public void register() {
        subjects()
                .forEach((subject, schema) -> call(subject, () -> {
                    client.register(subject, schema);
                    return client.updateCompatibility(subject, CompatibilityLevel.FULL_TRANSITIVE.name);
                }));
    }

    /**
     * Finds every schema in the registry, and fills the client's cache with them.
     *
     * @throws ContractException where one is missing or the registry cannot be reached
     */
    public void find() {
        subjects()
                .forEach((subject, schema) -> call(subject, () -> {
                    int id = client.getId(subject, schema);
                    return client.getSchemaById(id);
                }));
    }

    /**
     * How a subject stands in the registry.
     *
     * @param registered whether the schema of this version is there
     * @param compatibility the mode that counts for it
     */
    public record SubjectState(String subject, boolean registered, String compatibility) {}

    /**
     * How every subject stands.
     *
     * @throws ContractException where the registry cannot be reached, or refuses to say
     */
    public List<SubjectState> states() {
        List<SubjectState> states = new ArrayList<>();
        subjects()
                .forEach((subject, schema) -> call(
                        subject,
                        () -> states.add(
                                new SubjectState(subject, isRegistered(subject, schema), compatibility(subject)))));
        return states;
    }

    private boolean isRegistered(String subject, ParsedSchema schema) throws IOException, RestClientException {
        try {
            return client.getId(subject, schema) > 0;
        } catch (RestClientException e) {
            if (e.getStatus() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    // A subject without a mode of its own has the registry's.
    private String compatibility(String subject) throws IOException, RestClientException {
        try {
            return client.getCompatibility(subject);
        } catch (RestClientException e) {
            if (e.getStatus() == NOT_FOUND) {
                return client.getCompatibility(null);
            }
            throw e;
        }
    }

    /** Every subject with its schema as the serialisers write it. */
    static Map<String, ParsedSchema> subjects() {
        Map<String, ParsedSchema> subjects = new LinkedHashMap<>();
        Topics.all().forEach(topic -> subjects.put(topic.subject(), asWritten(topic.schema())));
        InternalRecords.all()
                .forEach(type -> subjects.put(
                        type.getName(), asWritten(SpecificData.get().getSchema(type))));
        return subjects;
    }

    // What the generated classes say of Java strings is no part of the contract.
    private static AvroSchema asWritten(Schema schema) {
        Object record = SpecificData.get().newRecord(null, schema);
        return new AvroSchema(AvroSchemaUtils.getSchema(record, false, false, true));
    }

    private void call(String subject, RegistryCall call) {
        try {
            call.run();
        } catch (RestClientException e) {
            throw new ContractException(refusal(subject, e), e);
        } catch (IOException e) {
            throw new ContractException("schema registry " + address + " cannot be reached: " + e.getMessage(), e);
        }
    }

    private String refusal(String subject, RestClientException e) {
        if (e.getStatus() == NOT_FOUND) {
            return "schema registry " + address + " has no schema of this version under " + subject
                    + "; register it with: listwire topics create";
        }
        return "schema registry " + address + " refuses the schema of " + subject + ": " + e.getMessage();
    }

    private interface RegistryCall {
        Object run() throws IOException, RestClientException;
    }
}
