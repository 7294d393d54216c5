package io.listwire.domain.listing;

import java.util.Optional;

/**
 * One party that left a list and came onto another of the same jurisdiction: one story, not a relief and a restriction.
 *
 * @param from the list that it left
 * @param to the list that it came onto
 * @param direction what that means
 * @param explanation why the two are taken for one party, for a person
 */
public record PartyMove(String from, String to, MoveDirection direction, String explanation) {

    /**
     * The move that a delisting and a listing are; empty where they are none, or are two parties.
     *
     * <p>They are one where a name that is no weak alias is equal in normal form, or an identifier is, and nothing
     * contradicts: neither kind of party, countries, nor dates of birth.
     */
    public static Optional<PartyMove> between(PartyChange delisted, PartyChange listed) {
        PartyDetails left = delisted.entry();
        PartyDetails came = listed.entry();
        if (delisted.list().equals(listed.list())
                || !jurisdiction(delisted.list()).equals(jurisdiction(listed.list()))
                || PartyTraits.contradict(left, came)) {
            return Optional.empty();
        }
        return PartyTraits.sameIdentifier(left, came)
                .or(() -> PartyTraits.sameName(left, came))
                .map(why -> new PartyMove(
                        delisted.list(), listed.list(), MoveDirection.between(delisted.list(), listed.list()), why));
    }

    private static String jurisdiction(String list) {
        int end = list.indexOf('-');
        return end < 0 ? list : list.substring(0, end);
    }
}
