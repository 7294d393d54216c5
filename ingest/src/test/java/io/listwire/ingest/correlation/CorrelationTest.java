package io.listwire.ingest.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.listwire.contract.ListwireHeaders;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @AfterEach
    void clear() {
        Correlation.clear();
    }

    @Test
    void shouldTakeWhatTheSenderGives() {
        Correlation correlation = Correlation.of("order-7:a_b.c", TRACE, "vendor=1");

        Headers headers = new RecordHeaders();
        correlation.addTo(headers);
        assertThat(ListwireHeaders.text(headers, ListwireHeaders.CORRELATION_ID))
                .contains("order-7:a_b.c");
        assertThat(ListwireHeaders.text(headers, ListwireHeaders.TRACEPARENT)).contains(TRACE);
        assertThat(ListwireHeaders.text(headers, ListwireHeaders.TRACESTATE)).contains("vendor=1");
    }

    @Test
    void shouldTakeTheTraceForTheIdWhereThatIsAllThereIs() {
        assertThat(Correlation.of(null, TRACE, null).id()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void shouldMakeATraceOfItsOwnEachTime() {
        Correlation made = Correlation.create();

        assertThat(Correlation.of(null, made.traceparent(), null).traceparent()).isEqualTo(made.traceparent());
        assertThat(Correlation.create().id()).isNotEqualTo(made.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two\nlines",
                "with space",
                "\u001b[31mred",
                "\u00e9",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void shouldNotTakeAnIdThatIsUnfitForALog(String id) {
        assertThat(Correlation.of(id, TRACE, null).id()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0",
                "garbage"
            })
    void shouldMakeATraceWhereTheSendersIsNone(String traceparent) {
        Correlation correlation = Correlation.of("id", traceparent, "vendor=1");

        assertThat(correlation.traceparent()).isNotEqualTo(traceparent).hasSize(55);
        assertThat(correlation.tracestate()).isEmpty();
    }

    @Test
    void shouldBelongToTheThreadUntilItIsCleared() {
        Correlation correlation = Correlation.of("id", TRACE, "vendor=1");

        correlation.open();
        assertThat(Correlation.current()).isEqualTo(correlation);

        Correlation.clear();
        assertThat(Correlation.current()).isNotEqualTo(correlation);
    }
}
