package io.listwire.domain.listing;

import java.util.Set;

/** Keys by which parties are found again: two entries can only be one party where they share a key. */
public final class PartyKeys {

    private PartyKeys() {}

    /** Keys of all names and identifiers of the entry, weak aliases left out. */
    public static Set<String> of(PartyDetails party) {
        return PartyTraits.of(party);
    }

    /** Key of a name, as it stands among those of an entry that has it; empty where the name is too short to tell. */
    public static String ofName(String name) {
        return PartyTraits.nameKey(name);
    }

    /** Countries of the entry and of its addresses, as published. */
    public static Set<String> countries(PartyDetails party) {
        return PartyTraits.countries(party);
    }
}
