package io.listwire.processor.topology.step;

import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.listing.PartyKeys;
import io.listwire.processor.mapping.ListChangeMapping;
import io.listwire.schema.RecentChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds recent changes by the names and identifiers of their parties. Derived from the store, and again on restore. */
final class RecentParties {

    private final Map<String, Known> byStoreKey = new HashMap<>();
    private final Map<String, Set<String>> storeKeys = new HashMap<>();

    private record Known(Set<String> keys, Instant detectedAt) {}

    void put(String storeKey, RecentChange change) {
        remove(storeKey);
        PartyChange domain = ListChangeMapping.toDomain(change);
        Known known = new Known(PartyKeys.of(domain.entry()), change.getDetectedAt());
        byStoreKey.put(storeKey, known);
        known.keys()
                .forEach(key ->
                        storeKeys.computeIfAbsent(key, first -> new TreeSet<>()).add(storeKey));
    }

    void remove(String storeKey) {
        @Nullable Known known = byStoreKey.remove(storeKey);
        if (known == null) {
            return;
        }
        known.keys()
                .forEach(key -> storeKeys.computeIfPresent(key, (k, all) -> {
                    all.remove(storeKey);
                    return all.isEmpty() ? null : all;
                }));
    }

    /** Store keys of the changes whose party may be that one, sorted. */
    Set<String> sharingAKey(PartyDetails party) {
        Set<String> found = new TreeSet<>();
        PartyKeys.of(party).forEach(key -> found.addAll(storeKeys.getOrDefault(key, Set.of())));
        return found;
    }

    List<String> olderThan(Instant time) {
        return byStoreKey.entrySet().stream()
                .filter(entry -> entry.getValue().detectedAt().isBefore(time))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
