package io.listwire.ingest.settings;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;

/** Writes docs/settings-ingest.md from the declarations of the keys. */
public final class SettingsDocument {

    private SettingsDocument() {}

    /** The whole document, Markdown. */
    public static String markdown() {
        return """
                # Settings of ingest

                Generated from `SettingKeys` by `SettingsDocumentTest`; do not edit.
                A value comes from the environment, else from the settings file (Java properties, UTF-8), else it is the
                default. A key that nobody knows is an error. The environment's variable for `ingest.http.port` is
                `LISTWIRE_INGEST_HTTP_PORT`: upper case, dots and hyphens as underscores.

                ## The service

                """
                + table(SettingKeys.SERVICE, "")
                + """

                ## A source

                For each NAME in `ingest.sources`.

                """
                + table(SettingKeys.SOURCE, SettingKeys.SOURCE_PREFIX + "NAME.");
    }

    private static String table(ConfigDef keys, String prefix) {
        return "| key | default | range | meaning |\n|---|---|---|---|\n"
                + keys.configKeys().values().stream()
                        .sorted(Comparator.comparing(key -> key.name))
                        .map(key -> "| `%s` | %s | %s | %s |%n"
                                .formatted(prefix + key.name, byDefault(key), range(key), key.documentation))
                        .collect(Collectors.joining());
    }

    private static String byDefault(ConfigDef.ConfigKey key) {
        if (!key.hasDefault()) {
            return "must be set";
        }
        String value = ConfigDef.convertToString(key.defaultValue, key.type);
        return value == null || value.isEmpty() ? "empty" : "`" + value + "`";
    }

    // Only ranges and alternatives have a text of their own.
    private static String range(ConfigDef.ConfigKey key) {
        boolean said = key.validator instanceof ConfigDef.Range || key.validator instanceof ConfigDef.ValidString;
        return said ? String.valueOf(key.validator) : "";
    }
}
