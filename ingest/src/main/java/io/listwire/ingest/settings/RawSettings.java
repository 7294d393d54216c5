package io.listwire.ingest.settings;

import io.listwire.contract.EnvironmentFiles;
import io.listwire.ingest.source.NearestWord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** Keys and values as they were set, each with the place where it was. */
final class RawSettings {

    private static final List<String> OTHER_PARTS = List.of("processor.");

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, String> places = new HashMap<>();

    private RawSettings() {}

    static RawSettings of(Map<String, String> properties) {
        RawSettings raw = new RawSettings();
        properties.forEach((key, value) -> raw.put(key, value, "properties"));
        return raw;
    }

    static RawSettings read(Optional<Path> file, Map<String, String> environment) {
        RawSettings raw = new RawSettings();
        file.ifPresent(raw::readFile);
        EnvironmentVariables variables = new EnvironmentVariables(EnvironmentFiles.read(
                environment, key -> SettingKeys.SERVICE.names().contains(key)));
        variables.settings(SettingKeys.SERVICE.names()).forEach(raw::putVariable);
        variables.passedOn().forEach(raw::putVariable);
        variables.settings(sourceKeys(raw.sourceNames())).forEach(raw::putVariable);
        variables.requireAllTaken();
        return raw;
    }

    private void readFile(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("settings file " + file + " cannot be read: " + e, e);
        }
        properties.stringPropertyNames().forEach(key -> put(key, properties.getProperty(key), "file " + file));
    }

    private void putVariable(String key, String value) {
        put(key, value, "environment variable " + EnvironmentVariables.name(key));
    }

    private void put(String key, String value, String place) {
        values.put(key, value.strip());
        places.put(key, place);
    }

    List<String> sourceNames() {
        String names = values.getOrDefault(SettingKeys.SOURCES, "");
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** What stands below a prefix, without it. */
    Map<String, String> below(String prefix) {
        Map<String, String> below = new HashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), value);
            }
        });
        return below;
    }

    AbstractConfig parse(ConfigDef keys, String prefix) {
        Map<String, String> set = below(prefix);
        try {
            return new AbstractConfig(keys, set, false);
        } catch (ConfigException e) {
            throw new SettingsException(explained(keys, prefix, e), e);
        }
    }

    private String explained(ConfigDef keys, String prefix, ConfigException e) {
        String message = String.valueOf(e.getMessage());
        Optional<String> key = keys.names().stream()
                .filter(name -> message.contains("configuration " + name + ":")
                        || message.contains("configuration \"" + name + "\""))
                .findFirst();
        return key.map(name -> prefix + name)
                .map(name -> name + " ("
                        + places.getOrDefault(
                                name, "not set: give it in the settings file or as " + EnvironmentVariables.name(name))
                        + "): " + message)
                .orElse(message);
    }

    void requireKnownKeys() {
        List<String> known = new ArrayList<>(SettingKeys.SERVICE.names());
        known.addAll(sourceKeys(sourceNames()));
        for (String key : values.keySet()) {
            boolean passedOn = key.startsWith(SettingKeys.KAFKA_PREFIX)
                    || key.startsWith(SettingKeys.REGISTRY_PREFIX)
                    || OTHER_PARTS.stream().anyMatch(key::startsWith);
            if (!passedOn && !known.contains(key)) {
                throw new SettingsException("unknown key " + key + " (" + places.get(key) + "); did you mean "
                        + NearestWord.to(key, known) + "?");
            }
        }
    }

    private static List<String> sourceKeys(List<String> sources) {
        return sources.stream()
                .flatMap(source -> SettingKeys.SOURCE.names().stream()
                        .sorted()
                        .map(key -> SettingKeys.SOURCE_PREFIX + source + "." + key))
                .toList();
    }
}
