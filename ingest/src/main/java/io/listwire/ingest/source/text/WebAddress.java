package io.listwire.ingest.source.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that a person may click on. */
public final class WebAddress {

    private WebAddress() {}

    /** The address where it is an http or https one with a host, without white space around it; empty otherwise. */
    public static Optional<String> of(String published) {
        String address = published.strip();
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
