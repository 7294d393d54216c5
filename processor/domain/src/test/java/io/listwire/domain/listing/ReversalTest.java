package io.listwire.domain.listing;

import static io.listwire.domain.listing.PartyBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReversalTest {

    private static final PartyDetails PLAIN = party("Harbour Works").build();
    private static final PartyDetails SHOUTED = party("HARBOUR WORKS").build();
    private static final PartyDetails WITH_ALIAS =
            party("Harbour Works").alias("HW Optics").build();
    private static final PartyDetails WITH_OTHER =
            party("Harbour Works").alias("Quay Optics").build();

    @Test
    void shouldRecogniseWhatIsTakenBack() {
        assertThat(Reversal.takesBack(listed(), delisted())).isTrue();
        assertThat(Reversal.takesBack(delisted(), listed())).isTrue();
        assertThat(Reversal.takesBack(amended(PLAIN, WITH_ALIAS), amended(WITH_ALIAS, SHOUTED)))
                .isTrue();
    }

    @Test
    void shouldNotTakeAFurtherChangeForAReversal() {
        assertThat(Reversal.takesBack(amended(PLAIN, WITH_ALIAS), amended(WITH_ALIAS, WITH_OTHER)))
                .isFalse();
        assertThat(Reversal.takesBack(amended(PLAIN, WITH_ALIAS), delisted())).isFalse();
        assertThat(Reversal.takesBack(listed(), amended(PLAIN, WITH_ALIAS))).isFalse();
        assertThat(Reversal.takesBack(amended(PLAIN, SHOUTED), amended(SHOUTED, PLAIN)))
                .as("cosmetic")
                .isFalse();
    }

    private static PartyChange listed() {
        return PartyChange.listed("US-BIS-UVL", "a", PLAIN);
    }

    private static PartyChange delisted() {
        return PartyChange.delisted("US-BIS-UVL", "a", PLAIN);
    }

    private static PartyChange amended(PartyDetails before, PartyDetails after) {
        return PartyChange.amended("US-BIS-UVL", "a", before, after).orElseThrow();
    }
}
