package io.listwire.ingest.fetch;

import io.listwire.ingest.settings.SourceSettings;
import io.listwire.ingest.source.Origin;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses in a source's content may be asked: the source's own host and port, and those that the settings name,
 * by https alone unless the source itself is read by http. Whoever can write into the content cannot point Listwire
 * anywhere else.
 */
final class LinkRules {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final SourceSettings source;
    private final Optional<URI> own;

    LinkRules(SourceSettings source) {
        this.source = source;
        own = SourceSettings.uri(source.address());
    }

    /**
     * The address that the origin names.
     *
     * @throws IOException where it may not be asked; the message says why
     */
    URI require(Origin origin) throws IOException {
        try {
            URI uri = new URI(origin.address());
            if (allow(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new IOException(origin + ": not got: it is no address", e);
        }
        throw new IOException(origin + ": not got: its host is neither the source's own nor in source." + source.name()
                + ".full.text.hosts, or it is not read by https");
    }

    /** Whether the address may be asked. */
    boolean allow(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return false;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean asSafe = scheme.equals("https")
                || (scheme.equals("http")
                        && own.filter(address -> address.getScheme().equalsIgnoreCase("http"))
                                .isPresent());
        return asSafe && (isOwn(uri) || isNamed(uri));
    }

    private boolean isOwn(URI uri) {
        return own.filter(address -> address.getHost().equalsIgnoreCase(uri.getHost()) && port(address) == port(uri))
                .isPresent();
    }

    private boolean isNamed(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return source.fullTextHosts().contains(host + ":" + port(uri))
                || (isDefaultPort(uri) && source.fullTextHosts().contains(host));
    }

    private static boolean isDefaultPort(URI uri) {
        return port(uri) == (uri.getScheme().equalsIgnoreCase("https") ? HTTPS : HTTP);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? HTTPS : HTTP;
    }

    /**
     * What tells whether a private network may be asked: an address there that the settings name.
     *
     * @param uri an allowed address
     */
    URI base(URI uri) {
        return isNamed(uri) ? uri : own.orElse(uri);
    }
}
