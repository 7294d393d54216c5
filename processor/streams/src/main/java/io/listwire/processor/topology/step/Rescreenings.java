package io.listwire.processor.topology.step;

import io.listwire.processor.mapping.RecordKeys;
import io.listwire.schema.Rescreening;
import io.listwire.schema.WatchlistSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Watchlists that are judged anew after their thresholds have changed. That can take minutes, so that it goes on in portions
 * between the records that come in, and after a restart where it was.
 */
final class Rescreenings {

    /** Companies of a portion: well below a second, also where each is looked for among all parties. */
    private static final int PORTION = 200;

    /**
     * Companies that are to be judged at once.
     *
     * @param search whether they may match parties that they did not match before
     */
    record Portion(List<String> companies, @Nullable WatchlistSettings settings, Instant setAt, boolean search) {}

    private final KeyValueStore<String, Rescreening> store;
    private final TreeMap<String, Rescreening> open = new TreeMap<>();

    Rescreenings(KeyValueStore<String, Rescreening> store) {
        this.store = store;
        ScreeningStores.forEach(store, open::put);
    }

    /** Begins anew with a watchlist; what was still to be done by older settings is done by these. */
    void add(String watchlist, @Nullable WatchlistSettings settings, Instant setAt, boolean search) {
        @Nullable Rescreening earlier = open.get(watchlist);
        put(Rescreening.newBuilder()
                .setWatchlist(watchlist)
                .setFrom(RecordKeys.companies(watchlist))
                .setSettings(settings)
                .setSetAt(setAt)
                .setSearch(search || (earlier != null && earlier.getSearch()))
                .build());
    }

    /** The next companies to judge, if any; they count as done. */
    Optional<Portion> next(ScreeningStores stores) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Rescreening first = open.firstEntry().getValue();
        List<String> companies = stores.companiesFrom(first.getFrom(), first.getWatchlist(), PORTION + 1);
        boolean last = companies.size() <= PORTION;
        if (last) {
            open.remove(first.getWatchlist());
            store.delete(first.getWatchlist());
        } else {
            put(Rescreening.newBuilder(first).setFrom(companies.get(PORTION)).build());
        }
        return Optional.of(new Portion(
                last ? companies : companies.subList(0, PORTION),
                first.getSettings().orElse(null),
                first.getSetAt(),
                first.getSearch()));
    }

    private void put(Rescreening rescreening) {
        open.put(rescreening.getWatchlist(), rescreening);
        store.put(rescreening.getWatchlist(), rescreening);
    }
}
