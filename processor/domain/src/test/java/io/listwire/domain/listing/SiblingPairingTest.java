package io.listwire.domain.listing;

import static io.listwire.domain.listing.PartyBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiblingPairingTest {

    private static final String OLD_PAGE = "http://old.example";
    private static final String NEW_PAGE = "http://new.example";

    @Test
    void shouldKeepPlacesApartWhenAllEntriesAreRewritten() {
        ListState list = new ListState();
        list.apply(IntStream.range(0, 20).mapToObj(i -> at(i, OLD_PAGE)).toList());

        List<PartyChange> changes =
                list.apply(IntStream.range(0, 20).mapToObj(i -> at(i, NEW_PAGE)).toList());

        assertThat(changes).isEmpty();
        assertThat(list.entries().values())
                .allMatch(party -> party.links().equals(List.of(NEW_PAGE)))
                .extracting(party -> party.addresses().get(0).text())
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldDelistThePlaceThatLeftWhenTheOthersAreRewritten() {
        ListState list = new ListState();
        list.apply(IntStream.range(0, 20).mapToObj(i -> at(i, OLD_PAGE)).toList());

        List<PartyChange> changes = list.apply(IntStream.range(0, 20)
                .filter(i -> i != 7)
                .mapToObj(i -> at(i, NEW_PAGE))
                .toList());

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(ChangeAction.DELISTED);
            assertThat(change.before()).isEqualTo(at(7, OLD_PAGE));
        });
    }

    @Test
    void shouldListThePlaceThatCameWhenTheOthersAreRewritten() {
        ListState list = new ListState();
        list.apply(IntStream.range(0, 20).mapToObj(i -> at(i, OLD_PAGE)).toList());

        List<PartyChange> changes = list.apply(
                IntStream.rangeClosed(0, 20).mapToObj(i -> at(i, NEW_PAGE)).toList());

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(ChangeAction.LISTED);
            assertThat(change.after()).isEqualTo(at(20, NEW_PAGE));
        });
    }

    @Test
    void shouldLookNothingUpWhenThereAreNoSiblings() {
        EntryPair changed = new EntryPair(
                "name:A",
                new StoredEntry("name:A", "name:A", new ContentDigest(1, 1)),
                new StagedEntry(1, "name:A", new ContentDigest(2, 2)));
        EntryPair come = new EntryPair("name:B", null, new StagedEntry(2, "name:B", new ContentDigest(3, 3)));

        assertThat(SiblingPairing.settled(List.of(changed, come), stored -> fail(), staged -> fail()))
                .containsExactly(changed, come);
    }

    @Test
    void shouldLeaveVeryLargeFamiliesAsTheyAre() {
        List<EntryPair> family = IntStream.range(0, 100)
                .mapToObj(i -> new EntryPair(
                        "name:A#" + (i + 100),
                        new StoredEntry("name:A#" + (i + 100), "name:A", new ContentDigest(i, 1)),
                        new StagedEntry(i + 1, "name:A", new ContentDigest(i, 2))))
                .toList();

        assertThat(SiblingPairing.settled(family, stored -> fail(), staged -> fail()))
                .isEqualTo(family);
    }

    private static PartyDetails at(int place, String page) {
        return party("Foo").address(place + " Main Street", "AM").link(page).build();
    }
}
