package io.listwire.domain.listing;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the list and the entry of the snapshot that takes its place.
 *
 * @param partyId identity of the party within the list
 * @param stored the entry as it stands; null where the party is new
 * @param staged the entry of the snapshot; null where the party has left
 */
public record EntryPair(
        String partyId,
        @Nullable StoredEntry stored,
        @Nullable StagedEntry staged) {}
