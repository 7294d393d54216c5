package io.listwire.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.listwire.contract.Topics;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

class LimitedSerdeTest {

    private final Serde<byte[]> serde = LimitedSerde.of(Serdes.ByteArray());

    @Test
    void shouldRefuseWhatNoTopicTakes() {
        assertThatThrownBy(() -> serde.serializer().serialize("alerts", new byte[Topics.MAX_RESULT_BYTES]))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("too large for alerts");
    }

    @Test
    void shouldTakeChangeOfTheLargestEntry() {
        byte[] change = new byte[4 * Topics.MAX_RECORD_BYTES];

        assertThat(serde.serializer().serialize("alerts", change)).isSameAs(change);
    }

    @Test
    void shouldPassTombstones() {
        assertThat(serde.serializer().serialize("parties", null)).isNull();
    }
}
