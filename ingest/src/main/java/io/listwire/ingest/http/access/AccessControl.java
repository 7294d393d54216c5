package io.listwire.ingest.http.access;

import io.listwire.ingest.settings.HttpSettings;
import io.listwire.ingest.settings.SettingsException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides about each request. With a file of keys, every request needs a key with the scope for it; without one, requests
 * come from this machine and are its user's. Thread-safe.
 */
public final class AccessControl {

    /** Name of whoever sends from this machine where there are no keys. */
    public static final String LOCAL = "loopback";

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_KEY = 200;
    private static final String HEALTH = "/health/";
    private static final String METRICS = "/metrics";
    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int NETWORK_BYTES = 8;

    private final @Nullable KeysFile keys;
    private final Set<String> open;
    private final TokenBuckets byAddress;
    private final TokenBuckets byKey;

    private AccessControl(HttpSettings settings, LongSupplier nanos) {
        keys = settings.keysFile().map(KeysFile::new).orElse(null);
        open = settings.open();
        byAddress = new TokenBuckets(settings.requestsPerMinute(), nanos);
        byKey = new TokenBuckets(settings.requestsPerMinute(), nanos);
    }

    /**
     * The access that the settings give.
     *
     * @param nanos a clock that only goes forward, nanoseconds
     * @throws SettingsException where there are no keys and HTTP would listen for others than this machine, or the keys
     *     cannot be read
     */
    public static AccessControl of(HttpSettings settings, LongSupplier nanos) {
        if (settings.keysFile().isEmpty() && !isLoopback(settings.host())) {
            throw new SettingsException(
                    "ingest.http.host is " + settings.host() + ", where others than this machine can"
                            + " reach it, and there are no keys: make one with `listwire keys create`, put its line into a file,"
                            + " and name that in ingest.http.keys.file; or let ingest.http.host be 127.0.0.1");
        }
        return new AccessControl(settings, nanos);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new SettingsException("ingest.http.host: " + host + " is no host that is known here", e);
        }
    }

    /**
     * A request.
     *
     * @param remote address that it comes from
     * @param host the header Host; empty where it has none
     * @param authorization the header Authorization; empty where it has none
     */
    public record Request(
            String method, String path, InetAddress remote, Optional<String> host, Optional<String> authorization) {}

    /** What is decided. */
    public sealed interface Decision {

        /** It may go on; {@code who} has sent it. */
        record Allowed(String who) implements Decision {}

        /** It may not, 401: no key, or none that is known. */
        record Unauthenticated(String reason) implements Decision {}

        /** It may not, 403; {@code who} has sent it, as far as that is known. */
        record Forbidden(String who, String reason) implements Decision {}

        /** It came too soon, 429. */
        record TooMany(String who, Duration delay) implements Decision {}
    }

    /** Whether a request may go on. */
    public Decision decide(Request request) {
        boolean local = request.remote().isLoopbackAddress();
        if (isOpen(request.path(), local)) {
            return new Decision.Allowed("-");
        }
        Optional<Duration> wait = byAddress.take(network(request.remote()));
        if (wait.isPresent()) {
            return new Decision.TooMany("-", wait.get());
        }
        return keys == null ? withoutKeys(request, local) : withKeys(keys, request);
    }

    private boolean isOpen(String path, boolean local) {
        return (path.startsWith(HEALTH) && (local || open.contains("health")))
                || (path.equals(METRICS) && open.contains("metrics"));
    }

    // A name that points to loopback is how a web page reaches what listens there.
    private static Decision withoutKeys(Request request, boolean local) {
        if (!local) {
            return new Decision.Forbidden("-", "Without ingest.http.keys.file only this machine is served.");
        }
        if (request.host().filter(host -> !isLocalHost(host)).isPresent()) {
            return new Decision.Forbidden("-", "Without ingest.http.keys.file the host is localhost or 127.0.0.1.");
        }
        return new Decision.Allowed(LOCAL);
    }

    private static boolean isLocalHost(String host) {
        int port = host.lastIndexOf(':');
        boolean hasPort = port > host.lastIndexOf(']');
        return LOCAL_HOSTS.contains((hasPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT));
    }

    private Decision withKeys(KeysFile known, Request request) {
        Optional<ApiKey> key = request.authorization()
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(secret -> secret.length() <= LONGEST_KEY)
                .flatMap(known::find);
        if (key.isEmpty()) {
            return new Decision.Unauthenticated("Send a key that is known here: Authorization: Bearer KEY.");
        }
        String name = key.get().name();
        Optional<Duration> wait = byKey.take(name);
        if (wait.isPresent()) {
            return new Decision.TooMany(name, wait.get());
        }
        for (String path : readings(request.path())) {
            Optional<Scope> needed = AccessRules.scope(request.method(), path);
            if (needed.filter(key.get()::allows).isEmpty()) {
                return new Decision.Forbidden(
                        name,
                        needed.map(scope -> "The key lacks the scope " + scope + ".")
                                .orElse("No key is good for that."));
            }
        }
        return new Decision.Allowed(name);
    }

    // The server may take a path as it is written or as it is meant, with or without a slash at its end: whichever it
    // takes, the key must be good for that.
    private static List<String> readings(String path) {
        String meant;
        try {
            meant = URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return List.of(""); // no path at all: nobody's
        }
        return List.of(withoutEnd(path), withoutEnd(meant));
    }

    private static String withoutEnd(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    // Who has one IPv6 address has 2^64 of them.
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, address instanceof Inet6Address ? NETWORK_BYTES : bytes.length);
    }
}
