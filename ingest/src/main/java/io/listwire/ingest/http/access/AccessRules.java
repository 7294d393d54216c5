package io.listwire.ingest.http.access;

import java.util.Optional;
import java.util.Set;

/**
 * Which scope a request needs. Whatever changes something and is not known here is nobody's: a route that is new must be
 * put here first.
 */
final class AccessRules {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private AccessRules() {}

    /** The scope; empty where no scope gives it. */
    static Optional<Scope> scope(String method, String path) {
        if (READING.contains(method)) {
            return Optional.of(Scope.READ);
        }
        if (path.startsWith("/v1/watchlists/")) {
            boolean decides = method.equals("POST") && path.endsWith("/decision");
            return Optional.of(decides ? Scope.DECIDE : Scope.WATCHLISTS);
        }
        if (!method.equals("POST")) {
            return Optional.empty();
        }
        if (path.startsWith("/v1/lists/") && (path.endsWith("/release") || path.endsWith("/discard"))) {
            return Optional.of(Scope.DECIDE);
        }
        boolean publishes = path.equals("/v1/news")
                || path.equals("/v1/notices")
                || (path.startsWith("/v1/lists/") && path.endsWith("/snapshots"));
        return publishes ? Optional.of(Scope.PUBLISH) : Optional.empty();
    }
}
