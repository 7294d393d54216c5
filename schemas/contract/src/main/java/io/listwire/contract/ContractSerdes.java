package io.listwire.contract;

import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serialisers and deserialisers of values, through the Confluent client.
 *
 * <p>Schemas are registered by {@link RegisteredSchemas}, by an operator's decision; a producer only looks them up,
 * so that a program of the wrong version cannot change a contract.
 */
public final class ContractSerdes {

    private final Map<String, Object> configuration;

    /**
     * @param registry settings of the registry client: {@code schema.registry.url} at least, and what its
     *     authentication and TLS need, by Confluent's names
     */
    public ContractSerdes(Map<String, ?> registry) {
        Map<String, Object> merged = new HashMap<>(registry);
        merged.put(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false);
        merged.put(AbstractKafkaSchemaSerDeConfig.USE_LATEST_VERSION, false);
        merged.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
        merged.put(KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG, true);
        configuration = Map.copyOf(merged);
    }

    /** Writes and reads the values of that topic, and of internal topics and stores that hold the same type. */
    public <V extends SpecificRecord> Serde<V> values(Topic<V> topic) {
        return values(topic.valueType());
    }

    /** Writes and reads one generated type on whichever topic it is used with. */
    @SuppressWarnings({"unchecked", "unused"}) // The reader builds the generated class that the schema names.
    public <V extends SpecificRecord> Serde<V> values(Class<V> type) {
        Serializer<V> serializer = (Serializer<V>) (Serializer<?>) serializer();
        Deserializer<V> deserializer = (Deserializer<V>) (Deserializer<?>) deserializer();
        return Serdes.serdeFrom(serializer, deserializer);
    }

    /** A serialiser for values of any topic. */
    public Serializer<Object> serializer() {
        KafkaAvroSerializer serializer = new KafkaAvroSerializer();
        serializer.configure(configuration, false);
        return serializer;
    }

    /** A deserialiser for values of any topic; it yields the generated classes. */
    public Deserializer<Object> deserializer() {
        KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
        deserializer.configure(configuration, false);
        return deserializer;
    }
}
