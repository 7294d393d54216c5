package io.listwire.domain.matching;

import io.listwire.domain.listing.Identifier;
import io.listwire.domain.name.NameReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Companies or parties, and which of them one of the other side may be: by names, or by an identifier. What it finds
 * {@link PartyMatcher} decides. Follows additions and removals one by one. Not safe for use by several threads.
 */
public final class ScreeningIndex {

    private final NameIndex names;
    private final Map<String, Set<String>> keysByIdentifier = new HashMap<>();
    private final Map<String, List<String>> identifiersByKey = new HashMap<>();

    /** @param threshold least score of names that matters, above 0 and up to 1: that of review */
    public ScreeningIndex(double threshold) {
        this.names = new NameIndex(new NameReader(), WordCounts.bundled(), threshold);
    }

    /** Makes this what is known under the key, in place of what was. */
    public void put(String key, Screened screened) {
        remove(key);
        names.put(key, screened.goodNames());
        List<String> identifiers = keys(screened.identifiers());
        if (!identifiers.isEmpty()) {
            identifiersByKey.put(key, identifiers);
            identifiers.forEach(value -> keysByIdentifier
                    .computeIfAbsent(value, v -> new HashSet<>(2))
                    .add(key));
        }
    }

    /** Forgets the key; does nothing where it is unknown. */
    public void remove(String key) {
        names.remove(key);
        List<String> identifiers = identifiersByKey.remove(key);
        if (identifiers != null) {
            identifiers.forEach(value -> keysByIdentifier.computeIfPresent(
                    value, (v, keys) -> keys.remove(key) && keys.isEmpty() ? null : keys));
        }
    }

    /** Keys of those that this one may be, in alphabetical order. */
    public Set<String> candidates(Screened wanted) {
        Set<String> keys = new TreeSet<>(names.owners(wanted.goodNames()));
        keys(wanted.identifiers()).forEach(value -> keys.addAll(keysByIdentifier.getOrDefault(value, Set.of())));
        return keys;
    }

    private static List<String> keys(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(IdentifierComparison::key)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
