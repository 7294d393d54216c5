package io.listwire.ingest.publish;

import io.listwire.contract.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Configuration of the Kafka clients: our defaults, what the settings say, and what nobody may change. */
final class ClientConfiguration {

    private static final int FRAME_BYTES = 64 * 1024;
    private static final int BATCH_BYTES = 128 * 1024;
    private static final int BUFFER_BYTES = 64 << 20;

    private final Map<String, String> settings;

    ClientConfiguration(Map<String, String> settings) {
        this.settings = settings;
    }

    String bootstrapServers() {
        return settings.getOrDefault("bootstrap.servers", "unset bootstrap.servers");
    }

    Map<String, Object> admin() {
        Map<String, Object> configuration = new HashMap<>();
        // Whoever asks for readiness does not want to wait.
        configuration.put("default.api.timeout.ms", 10_000);
        configuration.put("request.timeout.ms", 5_000);
        configuration.putAll(settings);
        return configuration;
    }

    Map<String, Object> producer(String transactionalId) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) BUFFER_BYTES);
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES + FRAME_BYTES);
        // An HTTP sender waits for the answer: better an early "try again" than a connection that hangs.
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000L);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        // Long enough for a list of a million entries; a transaction left behind holds up readers that long at most.
        configuration.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 120_000);
        configuration.putAll(settings);
        configuration.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        configuration.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return configuration;
    }

    Map<String, Object> consumer(String clientId) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        configuration.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        configuration.putAll(settings);
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        configuration.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return configuration;
    }

    /** For whoever reads nothing but takes part in sharing something out. */
    Map<String, Object> member(String group) {
        Map<String, Object> configuration = consumer(group);
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        // Sources of an instance that died are not read for that long.
        configuration.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        configuration.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        configuration.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class));
        return configuration;
    }
}
