package io.listwire.ingest.publish;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractException;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import io.listwire.contract.TopicAdministration;
import io.listwire.contract.Topics;
import io.listwire.schema.ListStatus;
import io.listwire.schema.SourceState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that publishing needs of Kafka and of the registry, opened and closed together. */
record KafkaConnection(
        String bootstrapServers,
        OpenedClients clients,
        Lanes lanes,
        SourceGroup sources,
        Publications publications,
        CompactedTopic<ListStatus> listStatuses,
        CompactedTopic<SourceState> sourceStates,
        WatchedCompanies watchedCompanies,
        Tables tables,
        Serializer<Object> serializer,
        Readiness readiness) {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaConnection.class);
    private static final Duration TOPICS_WITHIN = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final List<Topic<?>> WRITTEN = Topics.all().stream()
            .filter(topic -> topic.writers().contains("ingest"))
            .toList();

    /**
     * Opens the clients and reads the memory of what was published.
     *
     * @throws ContractException where topics or schemas are missing, or the brokers cannot be reached
     */
    static KafkaConnection open(Map<String, String> kafka, Map<String, String> registry, String transactionalId) {
        OpenedClients clients = new OpenedClients();
        boolean open = false;
        try {
            KafkaConnection connection = open(new ClientConfiguration(kafka), registry, transactionalId, clients);
            connection.readMemory();
            open = true;
            return connection;
        } catch (KafkaException e) {
            throw new ContractException(
                    "Kafka at " + kafka.get("bootstrap.servers") + " cannot be used: " + e.getMessage(), e);
        } finally {
            if (!open) {
                clients.close();
            }
        }
    }

    private static KafkaConnection open(
            ClientConfiguration configuration,
            Map<String, String> registry,
            String transactionalId,
            OpenedClients clients) {
        Admin admin = clients.add(Admin.create(configuration.admin()));
        requireTopics(admin, configuration.bootstrapServers());
        SchemaRegistryClient client = clients.add(RegisteredSchemas.client(registry));
        Readiness readiness = new Readiness(admin, RegisteredSchemas.in(registry, client));
        readiness.findSchemas();
        ContractSerdes serdes = new ContractSerdes(registry, client);
        KafkaConsumer<String, byte[]> consumer =
                clients.add(new KafkaConsumer<>(configuration.consumer(transactionalId + "-publications")));
        TopicEnds ends = new TopicEnds(admin);
        AtomicInteger asked = new AtomicInteger();
        Supplier<Consumer<String, byte[]>> readers = () ->
                new KafkaConsumer<>(configuration.consumer(transactionalId + "-reader-" + asked.incrementAndGet()));
        SourceGroup sources = new SourceGroup(
                () -> new KafkaConsumer<>(configuration.member(transactionalId + "-sources")),
                consumer.partitionsFor(Topics.SOURCE_STATES.name()).size());
        return new KafkaConnection(
                configuration.bootstrapServers(),
                clients,
                new Lanes(transactionalId, sources, id -> new KafkaProducer<>(configuration.producer(id))),
                clients.add(sources),
                new Publications(consumer, serdes.deserializer(), ends),
                read(Topics.LIST_STATUS, configuration, transactionalId, serdes, clients),
                read(Topics.SOURCE_STATES, configuration, transactionalId, serdes, clients),
                clients.add(new WatchedCompanies(readers, serdes.deserializer(), ends)),
                new Tables(readers, serdes.deserializer(), ends),
                serdes.serializer(),
                readiness);
    }

    private static <V extends SpecificRecord> CompactedTopic<V> read(
            Topic<V> topic,
            ClientConfiguration configuration,
            String transactionalId,
            ContractSerdes serdes,
            OpenedClients clients) {
        String clientId = transactionalId + "-" + topic.name();
        return clients.add(new CompactedTopic<>(
                topic, new KafkaConsumer<>(configuration.consumer(clientId)), serdes.deserializer()));
    }

    // Topics that were created a moment ago are not known to every broker at once.
    private static void requireTopics(Admin admin, String bootstrapServers) {
        TopicAdministration topics = new TopicAdministration(admin);
        long start = System.nanoTime();
        while (true) {
            try {
                topics.partitions(WRITTEN);
                return;
            } catch (ContractException e) {
                boolean missing = e.getCause() == null;
                if (!missing || System.nanoTime() - start > TOPICS_WITHIN.toNanos()) {
                    throw new ContractException("Kafka at " + bootstrapServers + ": " + e.getMessage(), e);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private void readMemory() {
        try {
            publications.catchUp();
            LOG.info("Kafka at {} knows {} publications", bootstrapServers, publications.size());
        } catch (NotNow e) {
            LOG.warn("What was published before will be read when the schema registry is there: {}", e.getMessage());
        }
    }
}
