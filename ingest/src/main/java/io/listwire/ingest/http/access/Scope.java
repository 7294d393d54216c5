package io.listwire.ingest.http.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may be good for. */
public enum Scope {
    /** Send lists, notices and news. */
    PUBLISH,
    /** Change watchlists. */
    WATCHLISTS,
    /** Decide about held snapshots. */
    DECIDE,
    /** Read where lists and watchlists stand, and the metrics. */
    READ;

    /** The scope of that name, lower case. */
    public static Optional<Scope> named(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
