package io.listwire.domain.matching;

import io.listwire.domain.name.NameKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds owners of names by {@link NameKey}. Names without letter or digit are not found. Not safe for use by several
 * threads.
 */
public final class NameKeyIndex {

    private final Map<String, Set<String>> ownersByKey = new HashMap<>();
    private final Map<String, Set<String>> keysByOwner = new HashMap<>();

    /** Makes these the owner's names, in place of those that it had. */
    public void put(String owner, Collection<String> names) {
        remove(owner);
        Set<String> keys = keys(names);
        if (!keys.isEmpty()) {
            keysByOwner.put(owner, keys);
        }
        keys.forEach(
                key -> ownersByKey.computeIfAbsent(key, k -> new TreeSet<>()).add(owner));
    }

    /** Forgets the owner and its names; does nothing where it is unknown. */
    public void remove(String owner) {
        for (String key : Objects.requireNonNullElse(keysByOwner.remove(owner), Set.<String>of())) {
            ownersByKey.computeIfPresent(key, (k, owners) -> owners.remove(owner) && owners.isEmpty() ? null : owners);
        }
    }

    /** Owners of any of the names, in alphabetical order. */
    public Set<String> owners(Collection<String> names) {
        return keys(names).stream()
                .flatMap(key -> ownersByKey.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Collection<String> names) {
        return names.stream().map(NameKey::of).filter(key -> !key.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
