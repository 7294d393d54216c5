package io.listwire.processor.runtime;

import io.listwire.contract.ContractException;
import io.listwire.contract.Topics;
import io.listwire.domain.announcement.WaitingTerms;
import io.listwire.processor.topology.step.HoldRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Settings of the processor, parsed once. */
public final class ProcessorSettings {

    public static final String APPLICATION_ID = "processor.application.id";
    public static final String STATE_DIR = "processor.state.dir";
    public static final String THREADS = "processor.threads";
    public static final String INSTANCE_ID = "processor.instance.id";
    public static final String COMMIT_INTERVAL_MS = "processor.commit.interval.ms";
    public static final String STANDBY_REPLICAS = "processor.standby.replicas";
    public static final String RELATED_DAYS = "processor.related.days";
    public static final String REPLICATION_FACTOR = "processor.replication.factor";
    public static final String HTTP_HOST = "processor.http.host";
    public static final String HTTP_PORT = "processor.http.port";

    private static final String OWN = "processor.";
    private static final String KAFKA = "kafka.";
    private static final String REGISTRY = "schema.registry.";
    private static final int POLL_MS = 10;
    private static final int BATCH_BYTES = 128 * 1024;
    // For each thread: the pages of snapshots that come in are in it from one commit to the next.
    private static final long CACHE_BYTES = 8 * 1024 * 1024;
    private static final int TRANSACTION_TIMEOUT_MS = 120_000;
    private static final int LONGEST_STEP_MS = 600_000;

    private final AbstractConfig config;
    private final HoldRules holdRules;

    private ProcessorSettings(AbstractConfig config) {
        this.config = config;
        this.holdRules = HoldSettings.rules(config);
    }

    /**
     * Takes the settings out of these properties; {@code kafka.*} goes to the Kafka clients and {@code schema.registry.*}
     * to the registry client as it is.
     *
     * @throws ContractException where one is missing or out of range; the message names it
     */
    public static ProcessorSettings of(Map<String, String> properties) {
        try {
            ProcessorSettings settings = new ProcessorSettings(new AbstractConfig(definition(), properties, false));
            settings.requireKnownKeys();
            settings.require(KAFKA + "bootstrap.servers");
            settings.require(REGISTRY + "url");
            return settings;
        } catch (ConfigException e) {
            throw new ContractException("settings of the processor: " + e.getMessage(), e);
        }
    }

    /** What can be set, with defaults and documentation. */
    public static ConfigDef definition() {
        return TieSettings.define(HoldSettings.define(new ConfigDef()
                .define(
                        APPLICATION_ID,
                        ConfigDef.Type.STRING,
                        "listwire-processor",
                        Importance.MEDIUM,
                        "Kafka Streams application id: prefix of the consumer group and of internal topics.")
                .define(
                        STATE_DIR,
                        ConfigDef.Type.STRING,
                        "listwire-state",
                        Importance.HIGH,
                        "Directory of the local state. It must survive a restart; what is lost is restored from Kafka.")
                .define(
                        THREADS,
                        ConfigDef.Type.INT,
                        1,
                        ConfigDef.Range.atLeast(1),
                        Importance.MEDIUM,
                        "Stream threads of this instance.")
                .define(
                        INSTANCE_ID,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Name of this instance, stable across restarts and unlike any other's: with it, an instance"
                                + " that was killed gets its work back at once instead of after the session timeout, and"
                                + " one that is stopped and started within it (kafka.session.timeout.ms, 45 s) moves no"
                                + " work at all.")
                .define(
                        COMMIT_INTERVAL_MS,
                        ConfigDef.Type.INT,
                        20,
                        ConfigDef.Range.atLeast(1),
                        Importance.MEDIUM,
                        "Milliseconds between commits; half of it is the typical latency of an alert.")
                .define(
                        STANDBY_REPLICAS,
                        ConfigDef.Type.INT,
                        1,
                        ConfigDef.Range.atLeast(0),
                        Importance.LOW,
                        "Copies of the state on other instances.")
                .define(
                        RELATED_DAYS,
                        ConfigDef.Type.INT,
                        30,
                        ConfigDef.Range.between(0, 3650),
                        Importance.LOW,
                        "Days for which a change is remembered: one that takes it back says so, and a delisting and a"
                                + " listing on another list are told as a move.")
                .define(
                        REPLICATION_FACTOR,
                        ConfigDef.Type.INT,
                        -1,
                        Importance.LOW,
                        "Replication factor of internal topics; -1: the cluster's default.")
                .define(
                        HTTP_HOST,
                        ConfigDef.Type.STRING,
                        "127.0.0.1",
                        Importance.MEDIUM,
                        "Host name or address at which /metrics, /health/live and /health/ready are answered. They have"
                                + " no authentication: let the network decide who reaches them.")
                .define(
                        HTTP_PORT,
                        ConfigDef.Type.INT,
                        8086,
                        ConfigDef.Range.between(0, 65_535),
                        Importance.MEDIUM,
                        "Port for them; 0 takes any that is free.")));
    }

    // Keys of other parts of Listwire may stand in the same file; a misspelt one of ours may not.
    private void requireKnownKeys() {
        Set<String> known = definition().names();
        config.originals().keySet().stream()
                .filter(name -> name.startsWith(OWN) && !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigException("unknown key " + name + "; known are " + new TreeSet<>(known));
                });
    }

    private void require(String name) {
        Object value = config.originals().get(name);
        if (value == null || value.toString().isBlank()) {
            throw new ConfigException(name + " is missing");
        }
    }

    /** Settings of the registry client, by Confluent's names. */
    Map<String, Object> registry() {
        Map<String, Object> settings = new HashMap<>();
        config.originals().forEach((name, value) -> {
            if (name.startsWith(REGISTRY)) {
                settings.put(name, value);
            }
        });
        // The serialisers and the client read credentials by their short names.
        config.originalsWithPrefix(REGISTRY).forEach(settings::putIfAbsent);
        return settings;
    }

    /** Settings of every Kafka client. */
    Map<String, Object> kafka() {
        return config.originalsWithPrefix(KAFKA);
    }

    Duration relatedWithin() {
        return Duration.ofDays(config.getInt(RELATED_DAYS));
    }

    WaitingTerms waitingTerms() {
        return TieSettings.terms(config);
    }

    Duration remembered() {
        return TieSettings.remembered(config);
    }

    Duration duplicatesWithin() {
        return TieSettings.duplicatesWithin(config);
    }

    HoldRules holdRules() {
        return holdRules;
    }

    boolean hasInstanceId() {
        return !config.getString(INSTANCE_ID).isBlank();
    }

    Path stateDirectory() {
        return Path.of(config.getString(STATE_DIR)).toAbsolutePath();
    }

    String httpHost() {
        return config.getString(HTTP_HOST);
    }

    int httpPort() {
        return config.getInt(HTTP_PORT);
    }

    String applicationId() {
        return config.getString(APPLICATION_ID);
    }

    /** Settings of Kafka Streams, without the handlers of failures. */
    Properties streams() {
        Properties streams = new Properties();
        streams.putAll(kafka());
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId());
        streams.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory().toString());
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.getInt(THREADS));
        streams.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.getInt(STANDBY_REPLICAS));
        streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.getInt(REPLICATION_FACTOR));
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.getInt(COMMIT_INTERVAL_MS));
        streams.put(StreamsConfig.POLL_MS_CONFIG, POLL_MS);
        streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES * config.getInt(THREADS));
        streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.MAX_RESULT_BYTES);
        streams.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                Integer.toString(Topics.MAX_RESULT_BYTES));
        // The end marker of a long list is one step, and one transaction.
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MS);
        streams.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), LONGEST_STEP_MS);
        if (hasInstanceId()) {
            streams.put(
                    StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                    config.getString(INSTANCE_ID));
        }
        return streams;
    }
}
