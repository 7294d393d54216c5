package io.listwire.domain.listing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One party's change on one list between two snapshots.
 *
 * @param list stable id of the restriction list
 * @param partyId identity of the party within the list
 * @param action what happened
 * @param before the entry before; null for LISTED
 * @param after the entry after; null for DELISTED
 * @param differences field by field for AMENDED and COSMETIC; empty for LISTED and DELISTED
 * @param pairing why the entries before and after are one party; null where the publisher's number or the name says so
 */
public record PartyChange(
        String list,
        String partyId,
        ChangeAction action,
        @Nullable PartyDetails before,
        @Nullable PartyDetails after,
        List<FieldDifference> differences,
        @Nullable Pairing pairing) {

    /** @throws IllegalArgumentException where an entry is absent that the action needs, or present against it */
    public PartyChange {
        differences = List.copyOf(differences);
        if ((before == null) != (action == ChangeAction.LISTED)
                || (after == null) != (action == ChangeAction.DELISTED)) {
            throw new IllegalArgumentException("Party " + partyId + " of " + list + ": the action " + action
                    + " does not go with the entries before and after.");
        }
    }

    /** The party is new on the list. */
    public static PartyChange listed(String list, String partyId, PartyDetails after) {
        return new PartyChange(list, partyId, ChangeAction.LISTED, null, after, List.of(), null);
    }

    /** The party has left the list. */
    public static PartyChange delisted(String list, String partyId, PartyDetails before) {
        return new PartyChange(list, partyId, ChangeAction.DELISTED, before, null, List.of(), null);
    }

    /**
     * AMENDED where any difference is material, COSMETIC where none is. Empty where the entry is the same party's in the
     * same writing, and at most its links or the publisher's number are others: no change to tell of, though the later
     * version is the one to keep.
     */
    public static Optional<PartyChange> amended(String list, String partyId, PartyDetails before, PartyDetails after) {
        return amended(list, partyId, before, after, null);
    }

    /**
     * What happened to one pair of entries; empty where there is nothing to tell. What was paired in spite of another
     * number or name is always told.
     *
     * @param before the entry before; null where the pair has none
     * @param after the entry after; null where the pair has none
     */
    public static Optional<PartyChange> of(
            String list, EntryPair pair, @Nullable PartyDetails before, @Nullable PartyDetails after) {
        if (before == null) {
            return Optional.ofNullable(after).map(entry -> listed(list, pair.partyId(), entry));
        }
        return after == null
                ? Optional.of(delisted(list, pair.partyId(), before))
                : amended(list, pair.partyId(), before, after, pair.pairing());
    }

    private static Optional<PartyChange> amended(
            String list, String partyId, PartyDetails before, PartyDetails after, @Nullable Pairing pairing) {
        List<FieldDifference> differences = PartyComparison.differences(before, after);
        if (pairing == null && differences.stream().noneMatch(PartyField::isAboutParty)) {
            return Optional.empty();
        }
        boolean material = differences.stream().anyMatch(FieldDifference::material);
        ChangeAction action = material ? ChangeAction.AMENDED : ChangeAction.COSMETIC;
        return Optional.of(new PartyChange(list, partyId, action, before, after, differences, pairing));
    }

    /** Primary name, after the change where there is an entry after, else before. */
    public String name() {
        return entry().primaryName();
    }

    /** The entry that tells of the party: the one after the change, for DELISTED the one before. */
    public PartyDetails entry() {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
