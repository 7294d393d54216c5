package io.listwire.domain.matching;

import io.listwire.domain.listing.Identifier;
import io.listwire.domain.name.NameReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Companies or parties, and which of them one of the other side may be: by names, or by an identifier. What it finds
 * {@link PartyMatcher} decides. Follows additions and removals one by one. Not safe for use by several threads.
 */
public final class ScreeningIndex {

    /** The words that companies have in common are some thousands. */
    private static final int REMEMBERED_WORDS = 10_000;

    private final NameIndex names;
    private final Map<String, Set<String>> keysByIdentifier = new HashMap<>();
    private final Map<String, List<String>> identifiersByKey = new HashMap<>();

    /** @param reader reads the names that are put in and looked for */
    public ScreeningIndex(NameReader reader) {
        names = new NameIndex(reader, WordCounts.bundled(), REMEMBERED_WORDS);
    }

    /** Makes this what is known under the key, in place of what was. */
    public void put(String key, Screened screened) {
        remove(key);
        names.put(key, screened.goodNames());
        List<String> identifiers = keys(screened.identifiers());
        if (!identifiers.isEmpty()) {
            identifiersByKey.put(key, identifiers);
            identifiers.forEach(value -> keysByIdentifier.merge(value, Set.of(key), ScreeningIndex::union));
        }
    }

    /** Forgets the key; does nothing where it is unknown. */
    public void remove(String key) {
        names.remove(key);
        List<String> identifiers = identifiersByKey.remove(key);
        if (identifiers != null) {
            identifiers.forEach(value -> keysByIdentifier.computeIfPresent(value, (v, keys) -> without(keys, key)));
        }
    }

    // Most identifiers are of one alone, and a set of one takes an eighth of the memory of one that can grow.
    private static Set<String> union(Set<String> keys, Set<String> more) {
        Set<String> all = keys.size() == 1 ? new HashSet<>(keys) : keys;
        all.addAll(more);
        return all;
    }

    private static @Nullable Set<String> without(Set<String> keys, String key) {
        if (keys.size() == 1) {
            return null;
        }
        keys.remove(key);
        return keys.size() == 1 ? Set.copyOf(keys) : keys;
    }

    /**
     * Keys of those that this one may be, in alphabetical order.
     *
     * @param least score of names that matters, above 0 and up to 1
     */
    public Set<String> candidates(Screened wanted, double least) {
        Set<String> keys = new TreeSet<>(names.owners(wanted.goodNames(), least));
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
