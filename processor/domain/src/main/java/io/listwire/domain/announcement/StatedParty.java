package io.listwire.domain.announcement;

import io.listwire.domain.listing.PartyKeys;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A party that a document names.
 *
 * @param name as the document writes it
 * @param keys of that name and of the other names that the document gives, as {@link PartyKeys} makes them; names that are
 *     too short to tell have none
 */
public record StatedParty(String name, Set<String> keys) {

    public StatedParty {
        keys = Set.copyOf(keys);
    }

    /** The party with its keys. */
    public static StatedParty of(String name, Collection<String> otherNames) {
        return new StatedParty(
                name,
                Stream.concat(Stream.of(name), otherNames.stream())
                        .map(PartyKeys::ofName)
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet()));
    }

    /** True where it is the party that changed. */
    boolean is(SeenChange change) {
        return !Collections.disjoint(change.keys(), keys);
    }
}
