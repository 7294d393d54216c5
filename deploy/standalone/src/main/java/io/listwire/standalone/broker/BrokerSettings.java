package io.listwire.standalone.broker;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of a single broker on a laptop, its own controller, that keeps every record. */
record BrokerSettings(Path log, int clientPort, int controllerPort) {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String HOST = "127.0.0.1";

    String bootstrapServers() {
        return HOST + ":" + clientPort;
    }

    Properties properties() {
        Properties properties = new Properties();
        identity(properties);
        internalTopics(properties);
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // Streams asks for more than the default of 15 minutes where a user raises its transaction timeout.
        properties.setProperty("transaction.max.timeout.ms", "900000");
        // Records carry the publishers' times, which can be years back: age alone must not delete them.
        properties.setProperty("log.retention.ms", "-1");
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        // After a sudden end the controller believes in the old broker for as long: so long the next start takes.
        properties.setProperty("broker.session.timeout.ms", "3000");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("server.max.startup.time.ms", "120000");
        return properties;
    }

    private void identity(Properties properties) {
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(NODE));
        properties.setProperty("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        properties.setProperty("controller.listener.names", CONTROLLER);
        String clients = "PLAINTEXT://" + bootstrapServers();
        properties.setProperty("listeners", clients + "," + CONTROLLER + "://" + HOST + ":" + controllerPort);
        properties.setProperty("advertised.listeners", clients);
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.setProperty("log.dirs", log.toString());
    }

    private static void internalTopics(Properties properties) {
        properties.setProperty("default.replication.factor", "1");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.setProperty(topic + ".replication.factor", "1");
            properties.setProperty(topic + ".num.partitions", "1");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    }
}
