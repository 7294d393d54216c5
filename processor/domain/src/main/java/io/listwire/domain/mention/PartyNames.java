package io.listwire.domain.mention;

import io.listwire.domain.listing.PartyType;
import java.util.Collection;
import java.util.List;

/**
 * The names by which a party is looked for.
 *
 * @param type what it is: the name of a person is judged by other rules than that of a company
 * @param names its names, as its list or watchlist writes them
 * @param weak names that mean the party only where another of its names stands in the same text
 */
public record PartyNames(PartyType type, Collection<String> names, Collection<String> weak) {

    /** Copies both. */
    public PartyNames {
        names = List.copyOf(names);
        weak = List.copyOf(weak);
    }
}
