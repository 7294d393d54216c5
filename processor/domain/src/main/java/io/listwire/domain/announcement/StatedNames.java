package io.listwire.domain.announcement;

import io.listwire.domain.listing.PartyKeys;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parties that a document names.
 *
 * @param names the names, as the document writes them
 * @param keys their keys, as {@link PartyKeys} makes them; names that are too short to tell have none
 */
public record StatedNames(List<String> names, Set<String> keys) {

    /** The document names nobody. */
    public static final StatedNames NONE = new StatedNames(List.of(), Set.of());

    public StatedNames {
        names = List.copyOf(names);
        keys = Set.copyOf(keys);
    }

    /** These names with their keys. */
    public static StatedNames of(List<String> names) {
        return new StatedNames(
                names,
                names.stream()
                        .map(PartyKeys::ofName)
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet()));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    int size() {
        return names.size();
    }
}
