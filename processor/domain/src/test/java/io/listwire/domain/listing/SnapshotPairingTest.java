package io.listwire.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotPairingTest {

    @Test
    void shouldFindNothingWhenAllIsEqual() {
        assertThat(SnapshotPairing.differing(
                        List.of(stored("name:A", "name:A", 1), stored("name:B", "name:B", 2)),
                        List.of(staged(1, "name:B", 2), staged(2, "name:A", 1))))
                .isEmpty();
    }

    @Test
    void shouldPairByIdentityWhenDigestsDiffer() {
        StoredEntry before = stored("name:A", "name:A", 1);
        StagedEntry after = staged(1, "name:A", 9);

        assertThat(SnapshotPairing.differing(List.of(before), List.of(after)))
                .containsExactly(new EntryPair("name:A", before, after));
    }

    @Test
    void shouldTellWhoLeftAndWhoCameSortedByPartyId() {
        StoredEntry gone = stored("name:B", "name:B", 1);
        StagedEntry last = staged(1, "name:C", 3);
        StagedEntry first = staged(2, "name:A", 2);

        assertThat(SnapshotPairing.differing(List.of(gone), List.of(last, first)))
                .containsExactly(
                        new EntryPair("name:A", null, first),
                        new EntryPair("name:B", gone, null),
                        new EntryPair("name:C", null, last));
    }

    @Test
    void shouldNumberEntriesOfOneIdentityInOrderOfDigest() {
        StagedEntry greater = staged(1, "name:A", 5);
        StagedEntry lesser = staged(2, "name:A", 4);

        assertThat(SnapshotPairing.differing(List.of(), List.of(greater, lesser)))
                .containsExactly(new EntryPair("name:A", null, lesser), new EntryPair("name:A#2", null, greater));
    }

    @Test
    void shouldKeepPartyIdsOfThoseThatStayWhenASiblingLeaves() {
        StoredEntry gone = stored("name:A", "name:A", 1);
        StoredEntry stays = stored("name:A#2", "name:A", 2);

        assertThat(SnapshotPairing.differing(List.of(gone, stays), List.of(staged(1, "name:A", 2))))
                .containsExactly(new EntryPair("name:A", gone, null));
    }

    @Test
    void shouldFillTheFirstFreeNumberWhenASiblingComes() {
        StoredEntry third = stored("name:A#3", "name:A", 3);
        StagedEntry come = staged(1, "name:A", 1);
        StagedEntry comeToo = staged(2, "name:A", 2);
        StagedEntry one = staged(3, "name:A", 4);

        assertThat(SnapshotPairing.differing(List.of(third), List.of(come, comeToo, one, staged(4, "name:A", 3))))
                .extracting(EntryPair::partyId, EntryPair::staged)
                .containsExactly(tuple("name:A", come), tuple("name:A#2", comeToo), tuple("name:A#4", one));
    }

    @Test
    void shouldPairEqualDigestsBeforeAllOthers() {
        StoredEntry changed = stored("name:A", "name:A", 1);
        StoredEntry same = stored("name:A#2", "name:A", 2);
        StagedEntry replacing = staged(1, "name:A", 3);

        assertThat(SnapshotPairing.differing(List.of(changed, same), List.of(replacing, staged(2, "name:A", 2))))
                .containsExactly(new EntryPair("name:A", changed, replacing));
    }

    @Test
    void shouldNotGiveAnIdThatAnotherIdentityHolds() {
        StoredEntry leaving = stored("id:1#2", "id:1", 1);
        StagedEntry come = staged(1, "id:1#2", 7);

        assertThat(SnapshotPairing.differing(List.of(leaving), List.of(come)))
                .containsExactly(new EntryPair("id:1#2", leaving, null), new EntryPair("id:1#2#2", null, come));
    }

    private static StoredEntry stored(String partyId, String identity, long digest) {
        return new StoredEntry(partyId, identity, new ContentDigest(digest, 0));
    }

    private static StagedEntry staged(int sequence, String identity, long digest) {
        return new StagedEntry(sequence, identity, new ContentDigest(digest, 0));
    }
}
