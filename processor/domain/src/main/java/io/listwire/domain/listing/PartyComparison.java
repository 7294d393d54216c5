package io.listwire.domain.listing;

import java.util.List;

/** What differs between two versions of an entry, and whether it matters. */
public final class PartyComparison {

    private PartyComparison() {}

    /**
     * The differences, field by field; empty where nothing differs. Lists are compared as multisets: an element came
     * (ADDED), left (REMOVED), or says the same in other writing or something else of the same thing (CHANGED). A list
     * of which only the order differs gives one difference of the field {@code "<field>.order"}.
     *
     * <p>Not material: order, letter case, white space, punctuation, compatibility forms, damaged and repaired
     * encodings, other writings of the same day, {@code "LAST, First"} against {@code "First LAST"}, a country code
     * that the address names anyway, a repeated value, links, and the publisher's number. Material: all else.
     */
    public static List<FieldDifference> differences(PartyDetails before, PartyDetails after) {
        return PartyField.ALL.stream()
                .flatMap(field -> FieldComparison.differences(field, field.of(before), field.of(after)).stream())
                .toList();
    }
}
