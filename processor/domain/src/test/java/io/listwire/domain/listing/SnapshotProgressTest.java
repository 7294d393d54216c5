package io.listwire.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SnapshotProgressTest {

    private static final String ID = "US-BIS-UVL@1";
    private static final ContentDigest ONE = new ContentDigest(1, 2);
    private static final ContentDigest TWO = new ContentDigest(3, -4);

    @Test
    void shouldChainTheDigestsOfTheEntries() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(new byte[32]);
        byte[] first = sha256.digest(ONE.toBytes());
        sha256.update(first);
        byte[] second = sha256.digest(TWO.toBytes());

        SnapshotProgress both = SnapshotProgress.started(ID, null).next(1, ONE).next(2, TWO);

        assertThat(both.digest()).isEqualTo(HexFormat.of().formatHex(second));
        assertThat(both.entries()).isEqualTo(2);
        assertThat(SnapshotProgress.started(ID, null).next(1, TWO).next(2, ONE).digest())
                .isNotEqualTo(both.digest());
    }

    @Test
    void shouldRefuseAnEntryWhenItIsNotItsTurn() {
        SnapshotProgress one = SnapshotProgress.started(ID, null).next(1, ONE);

        assertThatThrownBy(() -> one.next(3, TWO))
                .isInstanceOfSatisfying(SnapshotSequenceException.class, e -> {
                    assertThat(e.expected()).isEqualTo(2);
                    assertThat(e.found()).isEqualTo(3);
                })
                .hasMessage("Snapshot US-BIS-UVL@1: entry 2 was expected, but entry 3 came.");
        assertThatThrownBy(() -> one.next(1, ONE)).isInstanceOf(SnapshotSequenceException.class);
    }

    @Test
    void shouldFindNoContradictionWhenAllFits() {
        SnapshotProgress one = SnapshotProgress.started(ID, 1).next(1, ONE);
        SnapshotProgress none = SnapshotProgress.started(ID, null);

        assertThat(one.contradiction(1, one.digest())).isEmpty();
        assertThat(none.contradiction(0, "0".repeat(64))).isEmpty();
    }

    @Test
    void shouldSayWhatContradictsTheEndMarker() {
        SnapshotProgress one = SnapshotProgress.started(ID, null).next(1, ONE);

        assertThat(one.contradiction(2, one.digest()))
                .contains("Snapshot US-BIS-UVL@1: 1 entries came, but the end marker says 2 entries.");
        assertThat(one.contradiction(1, "f".repeat(64)))
                .hasValueSatisfying(why -> assertThat(why).contains("digest", "f".repeat(64), one.digest()));
    }

    @Test
    void shouldSayThatThePublisherStatesAnotherCount() {
        SnapshotProgress one = SnapshotProgress.started(ID, 5).next(1, ONE);

        assertThat(one.contradiction(1, one.digest()))
                .contains("Snapshot US-BIS-UVL@1: 1 entries came, but the publisher itself states 5 entries.");
        assertThat(one.contradiction(2, one.digest()))
                .hasValueSatisfying(why -> assertThat(why).contains("2 entries", "states 5 entries"));
    }
}
