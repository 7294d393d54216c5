package io.listwire.e2e;

import io.listwire.standalone.RememberedPort;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real broker in this process that lets nobody in without TLS: by SCRAM at one listener, by a client's certificate at
 * another, and that asks an authoriser about everything. What nobody is allowed is forbidden.
 */
final class SecuredBroker implements AutoCloseable {

    static final String PASSWORD = "listwire-p4ssword";
    static final String STORE_PASSWORD = "changeit";

    private static final String USER = "listwire";
    private static final List<String> PARTS = List.of("listwire-ingest", "listwire-processor");
    private static final String HOST = "127.0.0.1";
    private static final String SCRAM =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\"" + " password=\"%s\";";

    private final Path store;
    private final int scramPort;
    private final int certificatePort;
    private final KafkaRaftServer server;

    SecuredBroker(Path directory) throws Exception {
        store = directory.resolve("store.p12");
        scramPort = RememberedPort.in(directory.resolve("scram.port"));
        certificatePort = RememberedPort.in(directory.resolve("certificate.port"));
        makeCertificate();
        Path log = directory.resolve("log");
        format(log);
        int controllerPort = RememberedPort.in(directory.resolve("controller.port"));
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties(log, controllerPort), false), Time.SYSTEM);
        server.startup();
    }

    private void makeCertificate() throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "listwire",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=listwire",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE_PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static void format(Path log) throws Exception {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(log.toString()))
                    .setMetadataLogDirectory(log.toString())
                    .setScramArguments(Stream.concat(Stream.of(USER), PARTS.stream())
                            .map(user -> "SCRAM-SHA-512=[name=" + user + ",password=" + PASSWORD + "]")
                            .toList())
                    .run();
        }
    }

    private Properties properties(Path log, int controllerPort) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        String clients = "SASL_SSL://" + HOST + ":" + scramPort + ",SSL://" + HOST + ":" + certificatePort;
        properties.put("listeners", clients + ",CONTROLLER://" + HOST + ":" + controllerPort);
        properties.put("advertised.listeners", clients);
        properties.put("listener.security.protocol.map", "SASL_SSL:SASL_SSL,SSL:SSL,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "SASL_SSL");
        properties.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        properties.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        properties.put("listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", SCRAM.formatted(USER, PASSWORD));
        properties.put("listener.name.ssl.ssl.client.auth", "required");
        store(properties);
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.put("super.users", "User:" + USER + ";User:CN=" + USER + ";User:ANONYMOUS");
        properties.put("log.dirs", log.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.retention.ms", "-1");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "1");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        return properties;
    }

    private void store(Map<Object, Object> properties) {
        for (String kind : new String[] {"keystore", "truststore"}) {
            properties.put("ssl." + kind + ".location", store.toString());
            properties.put("ssl." + kind + ".password", STORE_PASSWORD);
            properties.put("ssl." + kind + ".type", "PKCS12");
        }
    }

    /** The JAAS line of the user who may do everything, with that password. */
    static String jaas(String password) {
        return jaas(USER, password);
    }

    /** The JAAS line of a user: beside that one there are those of ingest and processor, who may do what they are allowed. */
    static String jaas(String user, String password) {
        return SCRAM.formatted(user, password);
    }

    /** Settings of clients that log in by SCRAM, without the secret. */
    Map<String, String> scram() {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", HOST + ":" + scramPort);
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put("ssl.truststore.location", store.toString());
        settings.put("ssl.truststore.password", STORE_PASSWORD);
        return settings;
    }

    /** Settings of clients that show a certificate. */
    Map<String, String> certificate() {
        Map<String, String> settings = scram();
        settings.remove("sasl.mechanism");
        settings.put("bootstrap.servers", HOST + ":" + certificatePort);
        settings.put("security.protocol", "SSL");
        settings.put("ssl.keystore.location", store.toString());
        settings.put("ssl.keystore.password", STORE_PASSWORD);
        return settings;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
