package io.listwire.ingest.publish;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractException;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;

/** {@link Tables} for whoever publishes nothing. */
public final class OpenTables implements AutoCloseable {

    private static final String CLIENT = "listwire-reader";

    private final OpenedClients clients;
    private final Tables tables;

    private OpenTables(OpenedClients clients, Tables tables) {
        this.clients = clients;
        this.tables = tables;
    }

    /**
     * Opens the clients.
     *
     * @param kafka configuration of the Kafka clients, by Kafka's names
     * @param registry configuration of the registry client, by Confluent's names
     * @throws ContractException where the configuration is such that no client can be made
     */
    public static OpenTables open(Map<String, String> kafka, Map<String, String> registry) {
        OpenedClients clients = new OpenedClients();
        try {
            ClientConfiguration configuration = new ClientConfiguration(kafka);
            Admin admin = clients.add(Admin.create(configuration.admin()));
            SchemaRegistryClient client = clients.add(RegisteredSchemas.client(registry));
            return new OpenTables(
                    clients,
                    new Tables(
                            () -> new KafkaConsumer<>(configuration.consumer(CLIENT)),
                            new ContractSerdes(registry, client).deserializer(),
                            new TopicEnds(admin)));
        } catch (KafkaException e) {
            clients.close();
            throw new ContractException(
                    "Kafka at " + kafka.get("bootstrap.servers") + " cannot be used: " + e.getMessage(), e);
        }
    }

    public Tables tables() {
        return tables;
    }

    @Override
    public void close() {
        clients.close();
    }
}
