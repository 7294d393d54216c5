package io.listwire.standalone;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.RegisteredSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The schemas of all topics in a registry. */
public final class Schemas {

    private Schemas() {}

    /**
     * Registers what is not registered yet.
     *
     * @param settings settings of the registry's client
     * @throws io.listwire.contract.ContractException where the registry cannot be reached or refuses one
     */
    public static void register(Map<String, ?> settings) {
        try (SchemaRegistryClient client = RegisteredSchemas.client(settings)) {
            RegisteredSchemas.in(settings, client).register();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
