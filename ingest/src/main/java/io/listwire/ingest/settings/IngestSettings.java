package io.listwire.ingest.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.AbstractConfig;

/**
 * The settings of the ingest service, checked.
 *
 * <p>A key's value comes from the environment, else from the file, else it is the default. {@code ingest.http.port} is
 * {@code LISTWIRE_INGEST_HTTP_PORT} in the environment: upper case, dots and hyphens as underscores. A key that nobody
 * knows is an error; keys of the other parts of Listwire ({@code processor.}) may stand in the same file.
 *
 * @param kafka configuration of all Kafka clients, by Kafka's own names
 * @param registry configuration of the registry client, by Confluent's names
 * @param transactionalId the producer's transactional id
 * @param http where HTTP listens and how much it takes
 * @param spoolDirectory where inputs stay while they are being read; empty: the system's temporary directory
 * @param fetch how sources are fetched
 * @param sources the sources to poll
 */
public record IngestSettings(
        Map<String, String> kafka,
        Map<String, String> registry,
        String transactionalId,
        HttpSettings http,
        Optional<Path> spoolDirectory,
        FetchSettings fetch,
        List<SourceSettings> sources) {

    public IngestSettings {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
        sources = List.copyOf(sources);
    }

    /**
     * Settings from properties alone.
     *
     * @throws SettingsException where a key is unknown, missing or has a value that cannot be
     */
    public static IngestSettings of(Map<String, String> properties) {
        return parse(RawSettings.of(properties));
    }

    /**
     * Settings from the environment and a file.
     *
     * @param file Java properties, UTF-8; empty: there is none
     * @param environment the environment's variables; those that do not begin with {@code LISTWIRE_} are no settings
     * @throws SettingsException where the file cannot be read, or a key is unknown, missing or has a value that cannot
     *     be
     */
    public static IngestSettings read(Optional<Path> file, Map<String, String> environment) {
        return parse(RawSettings.read(file, environment));
    }

    private static IngestSettings parse(RawSettings raw) {
        raw.requireKnownKeys();
        AbstractConfig service = raw.parse(SettingKeys.SERVICE, "");
        String spool = service.getString(SettingKeys.SPOOL_DIRECTORY);
        return new IngestSettings(
                raw.below(SettingKeys.KAFKA_PREFIX),
                registry(raw),
                service.getString(SettingKeys.TRANSACTIONAL_ID),
                http(service),
                spool.isBlank() ? Optional.empty() : Optional.of(Path.of(spool)),
                new FetchSettings(
                        Duration.parse(service.getString(SettingKeys.FETCH_TIMEOUT)),
                        Duration.parse(service.getString(SettingKeys.FETCH_HOST_INTERVAL)),
                        service.getInt(SettingKeys.SCHEDULE_JITTER_PERCENT)),
                raw.sourceNames().stream().map(name -> source(raw, name)).toList());
    }

    private static HttpSettings http(AbstractConfig service) {
        return new HttpSettings(
                service.getString(SettingKeys.HTTP_HOST),
                service.getInt(SettingKeys.HTTP_PORT),
                service.getLong(SettingKeys.HTTP_MAX_BODY_BYTES),
                service.getLong(SettingKeys.HTTP_MAX_WATCHLIST_BYTES),
                path(service, SettingKeys.HTTP_KEYS_FILE),
                Set.copyOf(service.getList(SettingKeys.HTTP_OPEN)),
                service.getInt(SettingKeys.HTTP_REQUESTS_PER_MINUTE),
                tls(service));
    }

    private static Optional<TlsSettings> tls(AbstractConfig service) {
        Optional<Path> certificate = path(service, SettingKeys.HTTP_TLS_CERTIFICATE_FILE);
        Optional<Path> key = path(service, SettingKeys.HTTP_TLS_KEY_FILE);
        Optional<Path> keyStore = path(service, SettingKeys.HTTP_TLS_KEYSTORE_FILE);
        if (certificate.isPresent() != key.isPresent() || (certificate.isPresent() && keyStore.isPresent())) {
            throw new SettingsException("for TLS give " + SettingKeys.HTTP_TLS_CERTIFICATE_FILE + " and "
                    + SettingKeys.HTTP_TLS_KEY_FILE + ", or " + SettingKeys.HTTP_TLS_KEYSTORE_FILE + " alone");
        }
        if (certificate.isEmpty() && keyStore.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TlsSettings(
                certificate.orElse(Path.of("")),
                key.orElse(Path.of("")),
                keyStore,
                service.getPassword(SettingKeys.HTTP_TLS_KEYSTORE_PASSWORD).value()));
    }

    private static Optional<Path> path(AbstractConfig service, String key) {
        String path = service.getString(key);
        return path.isBlank() ? Optional.empty() : Optional.of(Path.of(path));
    }

    private static SourceSettings source(RawSettings raw, String name) {
        return SourceSettings.of(name, raw.parse(SettingKeys.SOURCE, SettingKeys.SOURCE_PREFIX + name + "."));
    }

    // Confluent's client looks for some of its keys with the prefix and for some without.
    private static Map<String, String> registry(RawSettings raw) {
        Map<String, String> registry = new HashMap<>();
        raw.below(SettingKeys.REGISTRY_PREFIX).forEach((key, value) -> {
            registry.put(SettingKeys.REGISTRY_PREFIX + key, value);
            registry.put(key, value);
        });
        registry.remove("url");
        return registry;
    }

    /** Without the values of the clients' configuration: there are secrets among them. */
    @Override
    public String toString() {
        return "kafka " + kafka.get("bootstrap.servers") + ", registry " + registry.get(SettingKeys.REGISTRY_URL)
                + ", transactional id " + transactionalId + ", " + http + ", sources "
                + sources.stream().map(SourceSettings::name).collect(Collectors.joining(", ", "[", "]"));
    }
}
