package io.listwire.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotPropertyTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.listwire.domain.listing.RandomParties#seeds")
    void shouldChangeNothingWhenTheSameListComesAgain(long seed) {
        RandomParties random = new RandomParties(seed);
        List<PartyDetails> snapshot = random.list();
        ListState list = new ListState();
        list.apply(snapshot);

        assertThat(list.differing(random.shuffled(snapshot))).isEmpty();
        assertThat(list.apply(random.shuffled(snapshot))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.listwire.domain.listing.RandomParties#seeds")
    void shouldLeadFromOneSnapshotToTheNextWhenApplied(long seed) {
        RandomParties random = new RandomParties(seed);
        ListState list = new ListState();
        List<PartyDetails> snapshot = random.list();
        for (int day = 0; day < 5; day++) {
            Map<String, PartyDetails> before = list.entries();

            List<PartyChange> changes = list.apply(snapshot);

            assertThat(list.entries().values()).containsExactlyInAnyOrderElementsOf(snapshot);
            assertThat(changes).extracting(PartyChange::partyId).doesNotHaveDuplicates();
            assertThat(changes).allSatisfy(change -> {
                assertThat(change.before()).isEqualTo(before.get(change.partyId()));
                assertThat(change.after()).isEqualTo(list.entries().get(change.partyId()));
            });
            snapshot = random.successor(snapshot);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.listwire.domain.listing.RandomParties#seeds")
    void shouldGiveTheSameChangesWhateverTheOrderOfTheEntries(long seed) {
        RandomParties random = new RandomParties(seed);
        List<PartyDetails> first = random.list();
        List<PartyDetails> second = random.successor(first);
        ListState list = new ListState();
        ListState shuffled = new ListState();

        assertThat(shuffled.apply(random.shuffled(first))).isEqualTo(list.apply(first));
        assertThat(shuffled.apply(random.shuffled(second))).isEqualTo(list.apply(second));
        assertThat(shuffled.entries()).isEqualTo(list.entries());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.listwire.domain.listing.RandomParties#seeds")
    void shouldGiveTheSameResultWhateverTheOrderOfTheHeaders(long seed) {
        RandomParties random = new RandomParties(seed);
        List<PartyDetails> first = random.list();
        ListState list = new ListState();
        list.apply(first);
        Map<String, PartyDetails> stored = new HashMap<>(list.entries());
        List<StoredEntry> headers = stored.entrySet().stream()
                .map(entry -> new StoredEntry(
                        entry.getKey(), PartyIdentity.of(entry.getValue()), ListState.digest(entry.getValue())))
                .toList();
        List<StagedEntry> staged = ListState.staged(random.successor(first));

        assertThat(SnapshotPairing.differing(random.shuffled(headers), random.shuffled(staged)))
                .isEqualTo(SnapshotPairing.differing(headers, staged))
                .isSortedAccordingTo((one, other) -> one.partyId().compareTo(other.partyId()));
    }
}
