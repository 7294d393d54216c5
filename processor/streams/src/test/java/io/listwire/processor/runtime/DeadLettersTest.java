package io.listwire.processor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.listwire.contract.ContractSerdes;
import io.listwire.contract.ListwireHeaders;
import io.listwire.contract.RegisteredSchemas;
import io.listwire.processor.observe.ProcessorMetrics;
import io.listwire.schema.FailureStage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final ProcessorMetrics metrics = new ProcessorMetrics(Clock.systemUTC());
    private final DeadLetters letters = letters(metrics);

    @AfterEach
    void close() {
        metrics.close();
    }

    private static DeadLetters letters(ProcessorMetrics metrics) {
        Map<String, String> registry = Map.of("schema.registry.url", "mock://dead-letters");
        SchemaRegistryClient client = RegisteredSchemas.client(registry);
        RegisteredSchemas.in(registry, client).register();
        return new DeadLetters("processor", new ContractSerdes(registry, client).serializer(), metrics);
    }

    @Test
    void shouldCarryTheHeadersOfTheRecordThatFailedAndNoOthers() {
        Headers headers = new RecordHeaders()
                .add(ListwireHeaders.CORRELATION_ID, utf8("c-1"))
                .add(ListwireHeaders.TRACEPARENT, utf8(TRACE))
                .add("something.else", utf8("x"));

        Headers letter = letter(context(headers)).headers();

        assertThat(ListwireHeaders.text(letter, ListwireHeaders.CORRELATION_ID)).contains("c-1");
        assertThat(ListwireHeaders.text(letter, ListwireHeaders.TRACEPARENT)).contains(TRACE);
        assertThat(letter.lastHeader("something.else")).isNull();
    }

    @Test
    void shouldWriteALetterWhereThereAreNoHeaders() {
        assertThat(ListwireHeaders.text(letter(context(null)).headers(), "listwire.error.origin"))
                .contains("news-1@42");
    }

    @Test
    void shouldCountByStageAndReason() {
        letter(context(new RecordHeaders()));

        assertThat(metrics.scrape())
                .contains("listwire_dead_letters_total{reason=\"IllegalStateException\",stage=\"processing\"} 1.0");
    }

    private ProducerRecord<byte[], byte[]> letter(ErrorHandlerContext context) {
        List<ProducerRecord<byte[], byte[]>> made = letters.of(
                FailureStage.PROCESSING, context, utf8("key"), utf8("value"), new IllegalStateException("why"));
        return made.get(0);
    }

    private static ErrorHandlerContext context(Headers headers) {
        return new DefaultErrorHandlerContext(
                null, "news", 1, 42, headers, "enrich-documents", new TaskId(0, 1), 1_000, null, null);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
