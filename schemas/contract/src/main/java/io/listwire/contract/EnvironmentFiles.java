package io.listwire.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Secrets out of files: {@code LISTWIRE_KAFKA_SASL_JAAS_CONFIG_FILE} names a file with the value of
 * {@code LISTWIRE_KAFKA_SASL_JAAS_CONFIG}, so that the value stands neither in the environment nor in a settings file.
 */
public final class EnvironmentFiles {

    private static final String PREFIX = "LISTWIRE_";
    private static final String SUFFIX = "_FILE";
    private static final long MOST_BYTES = 1024 * 1024;

    // Keys of Kafka's own that name files.
    private static final Set<String> KAFKA_FILES = Stream.of(
                    ConsumerConfig.configNames(), ProducerConfig.configNames(), AdminClientConfig.configNames())
            .flatMap(Set::stream)
            .filter(key -> key.endsWith(".file"))
            .map(key -> "kafka." + key)
            .collect(Collectors.toUnmodifiableSet());

    private EnvironmentFiles() {}

    /**
     * The environment with the contents of such files in place of their names; a line break at the end is no part of a
     * value.
     *
     * @param isKey true for keys of ours that end in {@code .file} themselves: their variables stay as they are
     * @throws ContractException where a file cannot be read, or a variable is set as well; values are not told
     */
    public static Map<String, String> read(Map<String, String> environment, Predicate<String> isKey) {
        Map<String, String> read = new HashMap<>(environment);
        environment.forEach((name, file) -> {
            if (name.startsWith(PREFIX) && name.endsWith(SUFFIX) && !isKey.test(key(name)) && !isKafkas(name)) {
                String variable = name.substring(0, name.length() - SUFFIX.length());
                if (environment.containsKey(variable)) {
                    throw new ContractException(variable + " and " + name + " are both set: give one of them");
                }
                read.remove(name);
                read.put(variable, content(name, file));
            }
        });
        return read;
    }

    private static boolean isKafkas(String name) {
        return KAFKA_FILES.contains(key(name));
    }

    private static String key(String name) {
        return name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static String content(String name, String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MOST_BYTES) {
                throw new ContractException(name + ": " + file + " is larger than a setting can be");
            }
            return Files.readString(path).stripTrailing();
        } catch (IOException | IllegalArgumentException e) {
            throw new ContractException(name + ": the file that it names cannot be read: " + e, e);
        }
    }
}
