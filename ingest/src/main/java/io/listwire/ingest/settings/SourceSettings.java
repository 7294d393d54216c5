package io.listwire.ingest.settings;

import io.listwire.ingest.source.Origin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.AbstractConfig;

/**
 * One source that is polled.
 *
 * @param name its name: lower-case letters, digits and hyphens, at most 100
 * @param kind what it publishes
 * @param format name of the format, as the parsers know it
 * @param address path of a file, or http(s) address, as set; of a list also path of a directory, or several of them
 *     separated by commas
 * @param interval time between two reads, a second and more
 * @param fullTextHosts host or host:port, in lower case, from which full texts may be got beside the source's own
 */
public record SourceSettings(
        String name, SourceKind kind, String format, String address, Duration interval, Set<String> fullTextHosts) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

    public SourceSettings {
        fullTextHosts = Set.copyOf(fullTextHosts);
        if (!NAME.matcher(name).matches()) {
            throw new SettingsException("source name '" + name + "' in " + SettingKeys.SOURCES
                    + ": take lower-case letters, digits and hyphens, at most 100");
        }
        String key = SettingKeys.SOURCE_PREFIX + name + "." + SettingKeys.ADDRESS;
        List<String> addresses = addresses(kind, address);
        addresses.forEach(each -> requireReadable(key, each));
        if (addresses.size() > 1) {
            requireSet(key, addresses);
        }
    }

    static SourceSettings of(String name, AbstractConfig values) {
        return new SourceSettings(
                name,
                SourceKind.valueOf(values.getString(SettingKeys.KIND).toUpperCase(Locale.ROOT)),
                values.getString(SettingKeys.FORMAT),
                values.getString(SettingKeys.ADDRESS),
                Duration.parse(values.getString(SettingKeys.INTERVAL)),
                values.getList(SettingKeys.FULL_TEXT_HOSTS).stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /** Each address, as set: of anything but a list just one, which may have commas in it. */
    public List<String> addresses() {
        return addresses(kind, address);
    }

    private static List<String> addresses(SourceKind kind, String address) {
        return kind == SourceKind.LIST
                ? Arrays.stream(address.split(",", -1)).map(String::strip).toList()
                : List.of(address);
    }

    /** The http(s) address; empty where it is a path. */
    public static Optional<URI> uri(String address) {
        return SCHEME.matcher(address).matches() ? Optional.of(URI.create(address)) : Optional.empty();
    }

    private static void requireReadable(String key, String address) {
        try {
            if (SCHEME.matcher(address).matches()) {
                requireFetchable(key, URI.create(address));
            } else if (address.isEmpty() || Path.of(address).getNameCount() == 0) {
                throw new SettingsException(key + ": '" + address + "' is no file");
            }
        } catch (IllegalArgumentException e) {
            throw new SettingsException(key + ": neither a path nor an address: " + e.getMessage(), e);
        }
    }

    private static void requireSet(String key, List<String> addresses) {
        if (addresses.stream()
                        .map(SourceSettings::uri)
                        .map(Optional::isPresent)
                        .distinct()
                        .count()
                > 1) {
            throw new SettingsException(key + ": give either paths or http(s) addresses, separated by commas; a comma"
                    + " within an address is written %2C");
        }
        // The parser tells the files by their names.
        Set<String> names = new HashSet<>();
        for (String address : addresses) {
            String name = new Origin("", address).fileName();
            if (name.isEmpty() || !names.add(name)) {
                throw new SettingsException(
                        key + ": of several files each needs a name of its own, the last part of its" + " path: '"
                                + address + "' has none, or one that another has too");
            }
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
