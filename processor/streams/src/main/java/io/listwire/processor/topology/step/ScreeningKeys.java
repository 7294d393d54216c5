package io.listwire.processor.topology.step;

import io.listwire.processor.mapping.RecordKeys;
import io.listwire.schema.ScreeningDecision;
import io.listwire.schema.WatchedCompany;
import io.listwire.schema.WatchlistSettings;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what teams write into topics under a key that is not its own: it would stand in the wrong partition, or pass for
 * somebody else's.
 */
final class ScreeningKeys {

    private ScreeningKeys() {}

    /** @throws IllegalArgumentException where the key is not watchlist/company, or not that of the company */
    static void check(String key, @Nullable WatchedCompany company) {
        int slash = key.indexOf('/');
        if (slash < 1 || slash == key.length() - 1 || key.indexOf('/', slash + 1) > 0 || key.indexOf('\u0000') >= 0) {
            throw new IllegalArgumentException("the key of a watched company is watchlist/company, both without slash: "
                    + "send it under such a key");
        }
        if (company != null) {
            check(key, RecordKeys.of(company), "watched company");
        }
    }

    /** @throws IllegalArgumentException where the key is not watchlist/company of the decision */
    static void check(String key, ScreeningDecision decision) {
        check(key, decision.getWatchlist() + '/' + decision.getCompany(), "screening decision");
    }

    /** @throws IllegalArgumentException where the key is not the watchlist of the settings */
    static void check(String key, @Nullable WatchlistSettings settings) {
        if (settings != null) {
            check(key, settings.getWatchlist(), "watchlist's settings");
        }
    }

    private static void check(String key, String own, String what) {
        if (!key.equals(own)) {
            throw new IllegalArgumentException(
                    "a " + what + " of " + own + " came under another key: send it under the key " + own);
        }
    }
}
