package io.listwire.domain.listing;

import java.util.List;
import java.util.function.Function;

/** Which entry of a snapshot takes the place of which entry of the list. */
public final class EntryPairing {

    private EntryPairing() {}

    /**
     * The pairs that differ, or lack one side, sorted by partyId: by the publisher's number or the name, siblings under one
     * name by what they say, and what left with what came where it is one party all the same.
     *
     * <p>Headers are all that is needed of entries that stay the same; only what may be paired by content is looked up.
     *
     * @param storedDetails looks an entry of the list up
     * @param stagedDetails looks an entry of the snapshot up
     */
    public static List<EntryPair> differing(
            List<StoredEntry> stored,
            List<StagedEntry> staged,
            Function<StoredEntry, PartyDetails> storedDetails,
            Function<StagedEntry, PartyDetails> stagedDetails) {
        List<EntryPair> byIdentity = SnapshotPairing.differing(stored, staged);
        List<EntryPair> settled = SiblingPairing.settled(byIdentity, storedDetails, stagedDetails);
        return ArrivalPairing.joined(settled, storedDetails, stagedDetails);
    }
}
