package io.listwire.standalone.cli;

import io.listwire.standalone.StandaloneException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** A client for short commands: it gives up early, and says so in words. */
final class ClusterAdmin {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private ClusterAdmin() {}

    /** @throws StandaloneException where the settings are not such that a client can be made */
    static Admin connect(Settings settings) {
        Map<String, Object> kafka = settings.kafka();
        kafka.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis());
        kafka.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis());
        try {
            return Admin.create(kafka);
        } catch (KafkaException e) {
            throw new StandaloneException("no client of the Kafka cluster can be made: " + Causes.told(e), e);
        }
    }

    static StandaloneException unreachable(Settings settings, Throwable cause) {
        return new StandaloneException(
                "the Kafka cluster at " + settings.get(Settings.BOOTSTRAP_SERVERS) + " does not answer: "
                        + Causes.told(cause) + "\nIs it running, and is its address right?",
                cause);
    }
}
