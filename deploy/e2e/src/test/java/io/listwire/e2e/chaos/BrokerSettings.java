package io.listwire.e2e.chaos;

import java.util.HashMap;
import java.util.Map;

/** Settings of a broker that is also one of three controllers: each record has three copies, two of which must be there. */
final class BrokerSettings {

    private BrokerSettings() {}

    static Map<String, String> of(int number, int port) {
        Map<String, String> settings = new HashMap<>();
        settings.put("CLUSTER_ID", "bGlzdHdpcmUtY2hhb3MtMQ");
        settings.put("KAFKA_NODE_ID", Integer.toString(number));
        settings.put("KAFKA_PROCESS_ROLES", "broker,controller");
        settings.put("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@broker-1:9093,2@broker-2:9093,3@broker-3:9093");
        settings.put("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
        settings.put("KAFKA_INTER_BROKER_LISTENER_NAME", "INSIDE");
        settings.put("KAFKA_LISTENERS", "INSIDE://:19092,OUTSIDE://:9092,CONTROLLER://:9093");
        settings.put("KAFKA_ADVERTISED_LISTENERS", "INSIDE://broker-" + number + ":19092,OUTSIDE://localhost:" + port);
        settings.put("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "INSIDE:PLAINTEXT,OUTSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("KAFKA_LOG_DIRS", "/var/lib/kafka/data");
        settings.put("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        settings.put("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        // On a machine that is short of processors two seconds pass without a word, and nobody is dead.
        settings.put("KAFKA_CONTROLLER_QUORUM_FETCH_TIMEOUT_MS", "6000");
        settings.put("KAFKA_CONTROLLER_QUORUM_ELECTION_TIMEOUT_MS", "3000");
        settings.put("KAFKA_CONTROLLER_QUORUM_REQUEST_TIMEOUT_MS", "6000");
        settings.put("KAFKA_HEAP_OPTS", "-Xmx400m");
        copies(settings);
        return settings;
    }

    private static void copies(Map<String, String> settings) {
        settings.put("KAFKA_DEFAULT_REPLICATION_FACTOR", "3");
        settings.put("KAFKA_MIN_INSYNC_REPLICAS", "2");
        for (String topic : new String[] {"OFFSETS_TOPIC", "TRANSACTION_STATE_LOG", "SHARE_COORDINATOR_STATE_TOPIC"}) {
            settings.put("KAFKA_" + topic + "_REPLICATION_FACTOR", "3");
            // More than a few make each start longer, and are no other test.
            settings.put("KAFKA_" + topic + "_NUM_PARTITIONS", "3");
        }
        settings.put("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2");
        settings.put("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "2");
    }
}
