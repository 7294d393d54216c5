package io.listwire.domain.listing;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the list and the entry of the snapshot that takes its place.
 *
 * @param partyId identity of the party within the list
 * @param stored the entry as it stands; null where the party is new
 * @param staged the entry of the snapshot; null where the party has left
 * @param pairing why the two are one party; null where the publisher's number or the name says so, or one is absent
 */
public record EntryPair(
        String partyId,
        @Nullable StoredEntry stored,
        @Nullable StagedEntry staged,
        @Nullable Pairing pairing) {

    /** A pair that needs no explanation. */
    public EntryPair(String partyId, @Nullable StoredEntry stored, @Nullable StagedEntry staged) {
        this(partyId, stored, staged, null);
    }

    boolean left() {
        return staged == null;
    }

    boolean came() {
        return stored == null;
    }
}
