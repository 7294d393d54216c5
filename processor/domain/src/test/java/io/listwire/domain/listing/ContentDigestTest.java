package io.listwire.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContentDigestTest {

    @Test
    void shouldGiveBackTheBytesThatItWasMadeOf() {
        byte[] bytes = {0, 1, 2, 3, 4, 5, 6, 7, -8, 9, 10, 11, 12, 13, 14, -15};

        assertThat(ContentDigest.of(bytes).toBytes()).isEqualTo(bytes);
    }

    @Test
    void shouldRefuseAnotherLength() {
        assertThatThrownBy(() -> ContentDigest.of(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16")
                .hasMessageContaining("15");
    }

    @Test
    void shouldOrderAsUnsignedNumbers() {
        ContentDigest low = new ContentDigest(1, 0);

        assertThat(new ContentDigest(-1, 0)).isGreaterThan(low);
        assertThat(new ContentDigest(1, -1)).isGreaterThan(low);
        assertThat(new ContentDigest(1, 0)).isEqualByComparingTo(low);
    }
}
