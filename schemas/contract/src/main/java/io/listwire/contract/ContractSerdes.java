package io.listwire.contract;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import io.confluent.kafka.serializers.subject.RecordNameStrategy;
import io.confluent.kafka.serializers.subject.TopicNameStrategy;
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
 * so that a program of the wrong version cannot change a contract. All of them share one client and thus one cache:
 * once {@link RegisteredSchemas#find} has filled it, a registry that is down stops nobody.
 */
public final class ContractSerdes {

    static {
        TrustedRecords.trust();
    }

    private final SchemaRegistryClient client;
    private final Map<String, Object> configuration;

    /**
     * @param registry settings of the registry client, as {@link RegisteredSchemas} takes them
     * @param client the client that all serialisers share, as {@link RegisteredSchemas#client} makes it
     */
    public ContractSerdes(Map<String, ?> registry, SchemaRegistryClient client) {
        this.client = client;
        Map<String, Object> merged = new HashMap<>(registry);
        merged.put(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false);
        merged.put(AbstractKafkaSchemaSerDeConfig.USE_LATEST_VERSION, false);
        merged.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
        merged.put(KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG, true);
        configuration = Map.copyOf(merged);
    }

    /** Writes and reads the values of that topic: their schema stands under the topic's subject. */
    public <V extends SpecificRecord> Serde<V> values(Topic<V> topic) {
        return serde(topic.valueType(), TopicNameStrategy.class);
    }

    /** Writes and reads values of stores and internal topics: their schema stands under the type's own name. */
    public <V extends SpecificRecord> Serde<V> internal(Class<V> type) {
        return serde(type, RecordNameStrategy.class);
    }

    /** A serialiser for values of any declared topic. */
    public Serializer<Object> serializer() {
        return serializer(TopicNameStrategy.class);
    }

    /** A deserialiser for values of any topic; it yields the generated classes. */
    public Deserializer<Object> deserializer() {
        KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(client);
        deserializer.configure(configuration, false);
        return deserializer;
    }

    private Serializer<Object> serializer(Class<?> subjectNames) {
        Map<String, Object> named = new HashMap<>(configuration);
        named.put(AbstractKafkaSchemaSerDeConfig.VALUE_SUBJECT_NAME_STRATEGY, subjectNames.getName());
        KafkaAvroSerializer serializer = new KafkaAvroSerializer(client);
        serializer.configure(named, false);
        return serializer;
    }

    // The deserialiser is told to build the generated class that the schema names.
    @SuppressWarnings({"unchecked", "unused"})
    private <V extends SpecificRecord> Serde<V> serde(Class<V> type, Class<?> subjectNames) {
        return Serdes.serdeFrom((Serializer<V>) (Serializer<?>) serializer(subjectNames), (Deserializer<V>)
                (Deserializer<?>) deserializer());
    }
}
