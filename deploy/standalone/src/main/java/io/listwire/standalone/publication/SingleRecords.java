package io.listwire.standalone.publication;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.ListPartition;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.contract.Topic;
import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes what a person decides or sets. */
public final class SingleRecords {

    private static final int LIMIT_MS = 15_000;

    private SingleRecords() {}

    /**
     * Publishes one record and returns when the brokers have it.
     *
     * @param kafka settings of Kafka's client
     * @param registry settings of the registry's client
     * @throws StandaloneException where the cluster does not take it
     */
    public static <V extends SpecificRecord> void publish(
            Topic<V> topic, String key, V value, Map<String, ?> kafka, Map<String, ?> registry) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LIMIT_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * LIMIT_MS);
        try (SchemaRegistryClient client = RegisteredSchemas.client(registry);
                KafkaProducer<String, V> producer = new KafkaProducer<>(
                        settings,
                        new StringSerializer(),
                        new ContractSerdes(registry, client).values(topic).serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), partition(topic, key, producer), key, value))
                    .get();
        } catch (ExecutionException | KafkaException e) {
            throw new StandaloneException("the Kafka cluster does not take it: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandaloneException("interrupted before it was taken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where Kafka decides by the key. */
    private static @Nullable Integer partition(Topic<?> topic, String key, KafkaProducer<?, ?> producer) {
        return ListPartition.decides(topic)
                ? ListPartition.of(key, producer.partitionsFor(topic.name()).size())
                : null;
    }
}
