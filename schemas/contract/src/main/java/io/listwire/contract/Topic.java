package io.listwire.contract;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The declaration of one topic: everything that anybody who creates, writes, reads or documents it needs to know.
 *
 * @param name name on the cluster
 * @param valueType the generated class of its values; keys are UTF-8 strings
 * @param key what the key is made of
 * @param partitions number of partitions on a new cluster, 1 and more
 * @param cleanup how old records leave it
 * @param retention how long a record stays at least; empty where it stays for good
 * @param purpose one sentence: what a record says
 * @param writers who writes it
 * @param readers who reads it, Listwire's own parts and outsiders
 * @param ordering which order a reader can rely on
 * @param <V> type of the values
 */
public record Topic<V extends SpecificRecord>(
        String name,
        Class<V> valueType,
        String key,
        int partitions,
        Cleanup cleanup,
        Optional<Duration> retention,
        String purpose,
        List<String> writers,
        List<String> readers,
        String ordering) {

    /** How old records leave a topic. */
    public enum Cleanup {
        /** By age. */
        DELETE("delete"),
        /** When a newer record with the same key has come. */
        COMPACT("compact"),
        /** Either way. */
        COMPACT_AND_DELETE("compact,delete");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }

        /** The value of Kafka's {@code cleanup.policy}. */
        public String policy() {
            return policy;
        }
    }

    public Topic {
        writers = List.copyOf(writers);
        readers = List.copyOf(readers);
    }

    /** The schema of its values. */
    public Schema schema() {
        return SpecificData.get().getSchema(valueType);
    }

    /** The subject under which that schema stands in the registry. */
    public String subject() {
        return name + "-value";
    }

    /** The topic's settings on the cluster. */
    public Map<String, String> configuration() {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.policy());
        configuration.put(
                TopicConfig.RETENTION_MS_CONFIG,
                retention.map(age -> Long.toString(age.toMillis())).orElse("-1"));
        configuration.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.MAX_RESULT_BYTES));
        return configuration;
    }
}
