package io.listwire.standalone.cli;

import io.listwire.contract.EnvironmentFiles;
import io.listwire.processor.runtime.ProcessorSettings;
import io.listwire.standalone.StandaloneException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Settings by the names that all parts of Listwire share: {@code kafka.*} for Kafka's clients, {@code schema.registry.*}
 * for the registry's, {@code processor.*} for the processor.
 *
 * @param values value by key
 */
record Settings(Map<String, String> values) {

    static final String BOOTSTRAP_SERVERS = "kafka.bootstrap.servers";
    static final String REGISTRY = "schema.registry.url";

    private static final String KAFKA = "kafka.";
    private static final String SCHEMA_REGISTRY = "schema.registry.";
    private static final List<String> FROM_ENVIRONMENT = List.of(KAFKA, SCHEMA_REGISTRY, "processor.");

    Settings {
        values = Map.copyOf(values);
    }

    /**
     * Reads them; the environment, where {@code kafka.bootstrap.servers} is {@code LISTWIRE_KAFKA_BOOTSTRAP_SERVERS},
     * goes before the file.
     *
     * @param file Java properties in UTF-8; empty: there is none
     * @throws StandaloneException where the file cannot be read
     */
    static Settings read(Optional<Path> file, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>(file.map(Settings::load).orElse(Map.of()));
        EnvironmentFiles.read(environment, key -> key.startsWith("ingest.")).forEach((name, value) -> {
            String key = name.startsWith("LISTWIRE_")
                    ? name.substring("LISTWIRE_".length())
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '.')
                    : "";
            if (FROM_ENVIRONMENT.stream().anyMatch(key::startsWith)) {
                values.put(declared(key), value);
            }
        });
        return new Settings(values);
    }

    /** The setting's own name: in a variable's name its hyphens are dots too. */
    private static String declared(String key) {
        return ProcessorSettings.definition().names().stream()
                .filter(name -> name.replace('-', '.').equals(key))
                .findFirst()
                .orElse(key);
    }

    private static Map<String, String> load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new StandaloneException("settings file " + file + " is not there", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new StandaloneException("settings file " + file + " cannot be read: " + e, e);
        }
        Map<String, String> values = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> values.put(key, properties.getProperty(key).strip()));
        return values;
    }

    /** These, with one more; the later value counts. */
    Settings with(String key, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(key, value);
        return new Settings(more);
    }

    boolean has(String key) {
        return !values.getOrDefault(key, "").isBlank();
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** What Kafka's clients get, by Kafka's own names. */
    Map<String, Object> kafka() {
        return new HashMap<>(below(KAFKA));
    }

    /** What the registry's client gets: it looks for some of its keys with the prefix and for some without. */
    Map<String, Object> registry() {
        Map<String, Object> registry = new HashMap<>();
        below(SCHEMA_REGISTRY).forEach((key, value) -> {
            registry.put(SCHEMA_REGISTRY + key, value);
            registry.put(key, value);
        });
        registry.remove("url");
        return registry;
    }

    private Map<String, String> below(String prefix) {
        Map<String, String> below = new HashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), value);
            }
        });
        return below;
    }
}
