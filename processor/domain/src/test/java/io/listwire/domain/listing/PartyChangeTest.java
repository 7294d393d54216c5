package io.listwire.domain.listing;

import static io.listwire.domain.listing.PartyBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartyChangeTest {

    private static final PartyDetails FOO = party("Foo").build();

    @Test
    void shouldBeNamedAfterTheLatestVersion() {
        PartyDetails renamed = party("Bar").build();

        assertThat(PartyChange.amended("L", "id:1", FOO, renamed))
                .map(PartyChange::name)
                .contains("Bar");
        assertThat(PartyChange.delisted("L", "id:1", FOO).name()).isEqualTo("Foo");
        assertThat(PartyChange.listed("L", "id:1", FOO).name()).isEqualTo("Foo");
    }

    @Test
    void shouldBeAmendedWhenAnyDifferenceIsMaterial() {
        PartyDetails after = party("FOO").alias("Bar").build();

        assertThat(PartyChange.amended("L", "p", FOO, after))
                .map(PartyChange::action)
                .contains(ChangeAction.AMENDED);
    }

    @Test
    void shouldBeCosmeticWhenNoDifferenceIsMaterial() {
        assertThat(PartyChange.amended("L", "p", FOO, party("FOO").build()))
                .map(PartyChange::action)
                .contains(ChangeAction.COSMETIC);
    }

    @Test
    void shouldBeNoChangeWhenNothingDiffers() {
        assertThat(PartyChange.amended("L", "p", FOO, party("Foo").build())).isEmpty();
    }

    @Test
    void shouldRefuseAnActionThatDoesNotGoWithItsEntries() {
        assertThatThrownBy(() -> new PartyChange("L", "p", ChangeAction.LISTED, FOO, FOO, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LISTED");
        assertThatThrownBy(() -> new PartyChange("L", "p", ChangeAction.AMENDED, FOO, null, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AMENDED");
    }

    @Test
    void shouldNameAPartyWithoutPrimaryNameByItsFirst() {
        PartyDetails unmarked = new PartyBuilder().alias("Bar").alias("Baz").build();

        assertThat(unmarked.primaryName()).isEqualTo("Bar");
        assertThat(new PartyBuilder().build().primaryName()).isEmpty();
    }
}
