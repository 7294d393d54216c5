package io.listwire.ingest.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where HTTP listens, how much it takes, and from whom.
 *
 * @param host host name or address to listen on
 * @param port 1 to 65535; 0 takes any that is free
 * @param maxBodyBytes largest body of a request, bytes, 1 and more
 * @param maxWatchlistBytes the same for companies of watchlists
 * @param keysFile the keys that are known; empty: there are none, and only this machine is served
 * @param open what needs no key from anywhere: health, metrics
 * @param requestsPerMinute for each key and for each address, 1 and more
 * @param tls the certificate to show; empty: plain HTTP
 */
public record HttpSettings(
        String host,
        int port,
        long maxBodyBytes,
        long maxWatchlistBytes,
        Optional<Path> keysFile,
        Set<String> open,
        int requestsPerMinute,
        Optional<TlsSettings> tls) {

    public HttpSettings {
        open = Set.copyOf(open);
    }
}
