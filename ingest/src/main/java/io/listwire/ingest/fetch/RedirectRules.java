package io.listwire.ingest.fetch;

import io.listwire.ingest.source.Origin;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Where a publisher's server may send the reader: never from https down to http, and never into the operator's own
 * network, unless the settings themselves name an address there.
 *
 * <p>A host name is resolved here when the redirect comes, and again right before it is connected to. Java remembers what
 * a name leads to for 30 seconds (security property {@code networkaddress.cache.ttl}), so that the client connects to the
 * addresses that were looked at: a name server that answers differently the next time is not asked in between.
 */
final class RedirectRules {

    private final Origin origin;
    private final URI configured;
    private final Predicate<URI> allowed;

    /** @param configured the source's address in the settings */
    RedirectRules(URI configured, Origin origin) {
        this(configured, origin, uri -> true);
    }

    /** @param allowed says of a public address, too, whether it may be followed */
    RedirectRules(URI configured, Origin origin, Predicate<URI> allowed) {
        this.configured = configured;
        this.origin = origin;
        this.allowed = allowed;
    }

    /**
     * The address to go to next.
     *
     * @param location as the server gives it, relative to {@code from} or whole
     * @throws IOException where it may not be followed; the message says why
     */
    URI follow(URI from, String location) throws IOException {
        URI next = resolved(from, location);
        String scheme = String.valueOf(next.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(location, "it is neither http nor https");
        }
        if (next.getHost() == null || next.getRawUserInfo() != null) {
            throw refused(location, "it has no host, or names a user");
        }
        if (scheme.equals("http") && from.getScheme().equalsIgnoreCase("https")) {
            throw refused(location, "it leads from https down to http");
        }
        if (!allowed.test(next)) {
            throw refused(location, "the settings do not allow its host");
        }
        requirePublic(next);
        return next;
    }

    /**
     * Looks at the address once more, at the moment of connecting: one may have waited for a turn at the host since.
     *
     * @throws IOException where it leads into a private network by now
     */
    void requirePublic(URI next) throws IOException {
        if (isInternal(next) && !isInternal(configured)) {
            throw refused(next.toString(), "it leads into a private network");
        }
    }

    private URI resolved(URI from, String location) throws IOException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException(refused(location, "it is no address").getMessage(), e);
        }
    }

    private IOException refused(String location, String reason) {
        return new IOException(origin + ": redirect to '" + location + "' not followed: " + reason
                + "; look up the publisher's present address and set it");
    }

    // One internal address among several is enough: which of them is connected to is not known here.
    private boolean isInternal(URI uri) throws IOException {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (isInternal(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            throw new IOException(origin + ": host " + uri.getHost() + " is not known; check the address", e);
        }
    }

    private static boolean isInternal(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        boolean special = address instanceof Inet6Address
                // Unique local addresses, RFC 4193.
                ? (first & 0xfe) == 0xfc
                // This network, RFC 1122, and addresses shared behind a carrier's translation, RFC 6598.
                : first == 0 || (first == 100 && (second & 0xc0) == 64);
        return special
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
