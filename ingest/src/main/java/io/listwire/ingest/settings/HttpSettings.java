package io.listwire.ingest.settings;

/**
 * Where HTTP listens and how much it takes.
 *
 * @param host host name or address to listen on
 * @param port 1 to 65535; 0 takes any that is free
 * @param maxBodyBytes largest body of a request, bytes, 1 and more
 * @param maxWatchlistBytes the same for companies of watchlists
 */
public record HttpSettings(String host, int port, long maxBodyBytes, long maxWatchlistBytes) {}
