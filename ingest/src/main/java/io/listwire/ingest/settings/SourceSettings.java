package io.listwire.ingest.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;

/**
 * One source that is polled.
 *
 * @param name its name: lower-case letters, digits and hyphens, at most 100
 * @param kind what it publishes
 * @param format name of the format, as the parsers know it
 * @param address path of a file, or http(s) address, as set
 * @param interval time between two reads, a second and more
 */
public record SourceSettings(String name, SourceKind kind, String format, String address, Duration interval) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

    public SourceSettings {
        if (!NAME.matcher(name).matches()) {
            throw new SettingsException("source name '" + name + "' in " + SettingKeys.SOURCES
                    + ": take lower-case letters, digits and hyphens, at most 100");
        }
        requireReadable(name, address);
    }

    static SourceSettings of(String name, AbstractConfig values) {
        return new SourceSettings(
                name,
                SourceKind.valueOf(values.getString(SettingKeys.KIND).toUpperCase(Locale.ROOT)),
                values.getString(SettingKeys.FORMAT),
                values.getString(SettingKeys.ADDRESS),
                Duration.parse(values.getString(SettingKeys.INTERVAL)));
    }

    /** The http(s) address; empty where the source is a file. */
    public Optional<URI> uri() {
        return SCHEME.matcher(address).matches() ? Optional.of(URI.create(address)) : Optional.empty();
    }

    private static void requireReadable(String name, String address) {
        String key = SettingKeys.SOURCE_PREFIX + name + "." + SettingKeys.ADDRESS;
        try {
            if (SCHEME.matcher(address).matches()) {
                requireFetchable(key, URI.create(address));
            } else if (Path.of(address).getNameCount() == 0) {
                throw new SettingsException(key + ": '" + address + "' is no file");
            }
        } catch (IllegalArgumentException e) {
            throw new SettingsException(key + ": neither a path nor an address: " + e.getMessage(), e);
        }
    }

    private static void requireFetchable(String key, URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new SettingsException(key + ": '" + scheme + "' cannot be read; give a path, http or https");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new SettingsException(key + ": give an address with a host and without user name and password");
        }
    }
}
