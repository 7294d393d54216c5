package io.listwire.ingest.settings;

import io.listwire.ingest.source.NearestWord;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The environment's variables as settings. */
final class EnvironmentVariables {

    private static final String PREFIX = "LISTWIRE_";
    private static final List<String> OWN = List.of(PREFIX + "INGEST_", PREFIX + "SOURCE_");
    private static final List<String> PASSED_ON =
            List.of(name(SettingKeys.KAFKA_PREFIX), name(SettingKeys.REGISTRY_PREFIX));

    private final Map<String, String> left;

    EnvironmentVariables(Map<String, String> environment) {
        left = new HashMap<>(environment);
        left.keySet().removeIf(name -> !name.startsWith(PREFIX));
    }

    /** The variable that sets a key. */
    static String name(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The keys among those that the environment sets, with their values. */
    Map<String, String> settings(Collection<String> keys) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String key : keys) {
            String value = left.remove(name(key));
            if (value != null) {
                settings.put(key, value);
            }
        }
        return settings;
    }

    /** What the environment sets for Kafka's and the registry's clients: their own keys have no underscores. */
    Map<String, String> passedOn() {
        Map<String, String> settings = left.entrySet().stream()
                .filter(variable -> PASSED_ON.stream().anyMatch(variable.getKey()::startsWith))
                .collect(Collectors.toMap(variable -> key(variable.getKey()), Map.Entry::getValue));
        left.keySet().removeIf(name -> PASSED_ON.stream().anyMatch(name::startsWith));
        return settings;
    }

    private static String key(String variable) {
        return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Variables of other parts of Listwire are left alone; one that begins as ours do must be one of ours. */
    void requireAllTaken() {
        List<String> known = SettingKeys.SERVICE.names().stream()
                .map(EnvironmentVariables::name)
                .sorted()
                .toList();
        for (String name : left.keySet().stream().sorted().toList()) {
            if (OWN.stream().anyMatch(name::startsWith)) {
                throw new SettingsException(
                        "unknown environment variable " + name + "; did you mean " + NearestWord.to(name, known) + "?"
                                + (name.startsWith(name(SettingKeys.SOURCE_PREFIX))
                                        ? " A source must be named in " + SettingKeys.SOURCES + "."
                                        : ""));
            }
        }
    }
}
