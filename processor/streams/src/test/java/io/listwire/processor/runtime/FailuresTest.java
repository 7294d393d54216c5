package io.listwire.processor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.net.ConnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void shouldTellAbsentRegistryFromPoison() {
        assertThat(Failures.isRegistryUnavailable(
                        new SerializationException("schema", new ConnectException("refused"))))
                .isTrue();
        assertThat(Failures.isRegistryUnavailable(
                        new SerializationException("schema", new RestClientException("down", 503, 50301))))
                .isTrue();
        assertThat(Failures.isRegistryUnavailable(
                        new SerializationException("schema", new RestClientException("none", 404, 40403))))
                .isFalse();
        assertThat(Failures.isRegistryUnavailable(new SerializationException("value", new EOFException())))
                .isFalse();
    }

    @Test
    void shouldNameTheCauseBehindWrappers() {
        IllegalStateException cause = new IllegalStateException("the reason");

        assertThat(Failures.tellingCause(new StreamsException("wrapped", cause)))
                .isSameAs(cause);
        assertThat(Failures.message(new StreamsException("wrapped", cause))).isEqualTo("wrapped: the reason");
    }

    @Test
    void shouldCutLongStackTraces() {
        Throwable deep = new IllegalStateException("x".repeat(100_000));

        assertThat(Failures.stackTrace(deep)).hasSize(8_000);
    }
}
