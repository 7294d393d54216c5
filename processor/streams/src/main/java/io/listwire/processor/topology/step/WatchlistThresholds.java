package io.listwire.processor.topology.step;

import io.listwire.domain.matching.MatchThresholds;
import io.listwire.processor.mapping.ScreeningMapping;
import io.listwire.schema.WatchlistSettings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The thresholds of all watchlists. Derived from the store, and again on restore. */
final class WatchlistThresholds {

    private final Map<String, MatchThresholds> byWatchlist = new HashMap<>();
    private double lowestReview = MatchThresholds.shipped().review();

    MatchThresholds of(String watchlist) {
        return byWatchlist.getOrDefault(watchlist, MatchThresholds.shipped());
    }

    /** From which score on a pair may match on one watchlist or another. */
    double lowestReview() {
        return lowestReview;
    }

    /** @throws IllegalArgumentException where they contradict one another */
    void put(String watchlist, @Nullable WatchlistSettings settings) {
        if (settings == null) {
            byWatchlist.remove(watchlist);
        } else {
            byWatchlist.put(watchlist, ScreeningMapping.thresholds(settings));
        }
        lowestReview = byWatchlist.values().stream()
                .mapToDouble(MatchThresholds::review)
                .reduce(MatchThresholds.shipped().review(), Math::min);
    }
}
