package io.listwire.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Few identities and digests, so that there are twins on both sides, and all in one place of the table. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldLeaveOutAsManyAsAreEqualAndOfTwinsTheFirst(long seed) {
        Random random = new Random(seed);
        int most = random.nextBoolean() ? 30 : 3_000;
        List<StoredEntry> stored = new ArrayList<>();
        List<StagedEntry> staged = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            stored.add(stored(String.format("%05d", i), "name:" + random.nextInt(9), random.nextInt(most)));
            staged.add(staged(i + 1, "name:" + random.nextInt(9), random.nextInt(most)));
        }
        Map<List<Object>, Integer> before = new HashMap<>();
        Map<List<Object>, Integer> after = new HashMap<>();
        stored.forEach(entry -> before.merge(List.of(entry.digest(), entry.identity()), 1, Integer::sum));
        staged.forEach(entry -> after.merge(List.of(entry.digest(), entry.identity()), 1, Integer::sum));
        List<StoredEntry> changed = stored.stream()
                .filter(entry -> !took(after, List.of(entry.digest(), entry.identity())))
                .toList();
        List<StagedEntry> replacing = staged.stream()
                .filter(entry -> !took(before, List.of(entry.digest(), entry.identity())))
                .toList();
        Collections.shuffle(stored, random);
        Collections.shuffle(staged, random);

        List<EntryPair> pairs = SnapshotPairing.differing(stored, staged);

        assertThat(pairs)
                .extracting(EntryPair::stored)
                .filteredOn(Objects::nonNull)
                .containsExactlyInAnyOrderElementsOf(changed);
        assertThat(pairs)
                .extracting(EntryPair::staged)
                .filteredOn(Objects::nonNull)
                .containsExactlyInAnyOrderElementsOf(replacing);
    }

    private static boolean took(Map<List<Object>, Integer> others, List<Object> key) {
        int left = others.getOrDefault(key, 0);
        others.put(key, left - 1);
        return left > 0;
    }

    private static StoredEntry stored(String partyId, String identity, long digest) {
        return new StoredEntry(partyId, identity, new ContentDigest(digest, 0));
    }

    private static StagedEntry staged(int sequence, String identity, long digest) {
        return new StagedEntry(sequence, identity, new ContentDigest(digest, 0));
    }
}
