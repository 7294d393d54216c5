package io.listwire.ingest.settings;

import io.listwire.ingest.source.Parsers;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;

/** Every key, declared once: type, range, default and what it means. Parsing and documents derive from here. */
final class SettingKeys {

    static final String KAFKA_PREFIX = "kafka.";
    static final String REGISTRY_PREFIX = "schema.registry.";
    static final String SOURCE_PREFIX = "source.";

    static final String BOOTSTRAP_SERVERS = "kafka.bootstrap.servers";
    static final String REGISTRY_URL = "schema.registry.url";
    static final String TRANSACTIONAL_ID = "ingest.transactional.id";
    static final String HTTP_HOST = "ingest.http.host";
    static final String HTTP_PORT = "ingest.http.port";
    static final String HTTP_MAX_BODY_BYTES = "ingest.http.max.body.bytes";
    static final String HTTP_MAX_WATCHLIST_BYTES = "ingest.http.max.watchlist.bytes";
    static final String HTTP_KEYS_FILE = "ingest.http.keys.file";
    static final String HTTP_OPEN = "ingest.http.open";
    static final String HTTP_REQUESTS_PER_MINUTE = "ingest.http.requests.per.minute";
    static final String HTTP_TLS_CERTIFICATE_FILE = "ingest.http.tls.certificate.file";
    static final String HTTP_TLS_KEY_FILE = "ingest.http.tls.key.file";
    static final String HTTP_TLS_KEYSTORE_FILE = "ingest.http.tls.keystore.file";
    static final String HTTP_TLS_KEYSTORE_PASSWORD = "ingest.http.tls.keystore.password";
    static final String SPOOL_DIRECTORY = "ingest.spool.directory";
    static final String FETCH_TIMEOUT = "ingest.fetch.timeout";
    static final String FETCH_HOST_INTERVAL = "ingest.fetch.host.interval";
    static final String SCHEDULE_JITTER_PERCENT = "ingest.schedule.jitter.percent";
    static final String SOURCES = "ingest.sources";

    static final String KIND = "kind";
    static final String FORMAT = "format";
    static final String ADDRESS = "address";
    static final String INTERVAL = "interval";
    static final String FULL_TEXT_HOSTS = "full.text.hosts";

    private static final long MEBIBYTE = 1L << 20;
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Keys of the service as a whole. */
    static final ConfigDef SERVICE = new ConfigDef()
            .define(
                    BOOTSTRAP_SERVERS,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Brokers to connect to first: host:port, separated by commas. Every other key that begins with "
                            + "`kafka.` goes to the Kafka clients without that prefix.")
            .define(
                    REGISTRY_URL,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Address of the schema registry; several are separated by commas. Every other key that begins with "
                            + "`schema.registry.` goes to the registry client, with and without that prefix.")
            .define(
                    TRANSACTIONAL_ID,
                    ConfigDef.Type.STRING,
                    "listwire-ingest",
                    new ConfigDef.NonEmptyString(),
                    Importance.MEDIUM,
                    "Transactional id of the producers, and the beginning of the names of others and of the consumer "
                            + "group that shares the sources out. Instances that share it publish what they are sent in "
                            + "turns, so that what several of them get at the same time is published once, and each "
                            + "source is read by one of them: give all the same sources.")
            .define(
                    HTTP_HOST,
                    ConfigDef.Type.STRING,
                    "127.0.0.1",
                    new ConfigDef.NonEmptyString(),
                    Importance.MEDIUM,
                    "Host name or address that HTTP listens on. Where others than this machine can reach it, "
                            + HTTP_KEYS_FILE + " must be set.")
            .define(
                    HTTP_PORT,
                    ConfigDef.Type.INT,
                    8085,
                    ConfigDef.Range.between(0, 65_535),
                    Importance.MEDIUM,
                    "Port that HTTP listens on; 0 takes any that is free.")
            .define(
                    HTTP_MAX_BODY_BYTES,
                    ConfigDef.Type.LONG,
                    64 * MEBIBYTE,
                    ConfigDef.Range.between(1, 2048 * MEBIBYTE),
                    Importance.MEDIUM,
                    "Largest body of a request, bytes.")
            .define(
                    HTTP_MAX_WATCHLIST_BYTES,
                    ConfigDef.Type.LONG,
                    4096 * MEBIBYTE,
                    ConfigDef.Range.between(1, 65_536 * MEBIBYTE),
                    Importance.LOW,
                    "Largest body of a request with companies of a watchlist, bytes. It is kept on disk while it is taken in.")
            .define(
                    HTTP_KEYS_FILE,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.HIGH,
                    "File of the keys that are known, one a line as `listwire keys create` prints it; it is read again when "
                            + "it changes. Empty: no keys are asked for, and only this machine is served.")
            .define(
                    HTTP_OPEN,
                    ConfigDef.Type.LIST,
                    List.of(),
                    ConfigDef.ValidList.in("health", "metrics"),
                    Importance.LOW,
                    "What needs no key, wherever the request comes from: health, metrics. Health on loopback never does.")
            .define(
                    HTTP_REQUESTS_PER_MINUTE,
                    ConfigDef.Type.INT,
                    6_000,
                    ConfigDef.Range.between(1, 1_000_000),
                    Importance.LOW,
                    "Requests a minute that each key, and each address, may send; a tenth of them at once. More are "
                            + "answered with 429 and Retry-After.")
            .define(
                    HTTP_TLS_CERTIFICATE_FILE,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.MEDIUM,
                    "Certificate chain, PEM, the server's own first. Empty, and no key store: plain HTTP.")
            .define(
                    HTTP_TLS_KEY_FILE,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.MEDIUM,
                    "Private key of the certificate, PEM (PKCS #8, without a password).")
            .define(
                    HTTP_TLS_KEYSTORE_FILE,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.LOW,
                    "Certificate and key in one PKCS #12 file, instead of the two PEM files.")
            .define(HTTP_TLS_KEYSTORE_PASSWORD, ConfigDef.Type.PASSWORD, "", Importance.LOW, "Password of that file.")
            .define(
                    SPOOL_DIRECTORY,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.LOW,
                    "Directory for inputs while they are being read; empty: the system's directory for temporary files.")
            .define(
                    FETCH_TIMEOUT,
                    ConfigDef.Type.STRING,
                    "PT5M",
                    SettingKeys::requireDuration,
                    Importance.LOW,
                    "Longest time that getting one file may take, ISO 8601 duration.")
            .define(
                    FETCH_HOST_INTERVAL,
                    ConfigDef.Type.STRING,
                    "PT1S",
                    SettingKeys::requireNoNegative,
                    Importance.LOW,
                    "Least time between two requests to one host, ISO 8601 duration; there is never more than one at a "
                            + "time.")
            .define(
                    SCHEDULE_JITTER_PERCENT,
                    ConfigDef.Type.INT,
                    10,
                    ConfigDef.Range.between(0, 100),
                    Importance.LOW,
                    "By how much the time between two reads of a source is longer or shorter at random, percent of it, "
                            + "so that not all sources are read at the same moment.")
            .define(
                    SOURCES,
                    ConfigDef.Type.LIST,
                    List.of(),
                    Importance.HIGH,
                    "Names of the sources to poll, separated by commas: lower-case letters, digits and hyphens.");

    /** Keys of one source, after {@code source.NAME.}. */
    static final ConfigDef SOURCE = new ConfigDef()
            .define(
                    KIND,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    ConfigDef.ValidString.in("list", "notices", "news"),
                    Importance.HIGH,
                    "What the source publishes: list, notices or news.")
            .define(
                    FORMAT,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Its format: for lists " + String.join(", ", Parsers.listFormats())
                            + "; for notices federal-register (JSON) or federal-register-xml (full text); for news rss (RSS and Atom) or news-json.")
            .define(
                    ADDRESS,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Path of a file, or http(s) address. Of a list also the path of a directory, whose files are read together, "
                            + "or several paths or several addresses, separated by commas (a comma within an address is "
                            + "written `%2C`): all are read together, each under the last part of its path, or none is.")
            .define(
                    INTERVAL,
                    ConfigDef.Type.STRING,
                    "PT1H",
                    SettingKeys::requireDuration,
                    Importance.MEDIUM,
                    "Time between two reads, ISO 8601 duration of a second and more.")
            .define(
                    FULL_TEXT_HOSTS,
                    ConfigDef.Type.LIST,
                    List.of(),
                    Importance.LOW,
                    "Of federal-register: hosts (host or host:port, separated by commas) beside the source's own from "
                            + "which the full text of a notice about restriction lists may be got, where the notice names "
                            + "an https address there. Other addresses in a notice are not asked.");

    private SettingKeys() {}

    private static void requireDuration(String key, Object value) {
        if (duration(key, value).compareTo(SHORTEST) < 0) {
            throw new ConfigException(key, value, "shorter than a second");
        }
    }

    private static void requireNoNegative(String key, Object value) {
        if (duration(key, value).isNegative()) {
            throw new ConfigException(key, value, "shorter than no time");
        }
    }

    private static Duration duration(String key, Object value) {
        try {
            return Duration.parse(value.toString());
        } catch (DateTimeParseException e) {
            throw new ConfigException(key, value, "not an ISO 8601 duration, such as PT15M");
        }
    }
}
