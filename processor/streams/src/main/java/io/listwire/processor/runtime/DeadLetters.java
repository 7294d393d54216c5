package io.listwire.processor.runtime;

import com.google.common.util.concurrent.AtomicLongMap;
import io.listwire.contract.ListwireHeaders;
import io.listwire.contract.Topics;
import io.listwire.processor.observe.ProcessorMetrics;
import io.listwire.schema.DeadLetter;
import io.listwire.schema.FailureStage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Makes the dead letter of a record that could not be dealt with, and counts it. */
final class DeadLetters {

    /** Key under which the one instance is handed to the handlers, which Kafka Streams creates. */
    static final String CONFIG = "listwire.dead.letters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int MOST_VALUE_BYTES = 1_000_000;
    private static final List<String> PASSED_ON = List.of(
            ListwireHeaders.CORRELATION_ID,
            ListwireHeaders.CAUSE,
            ListwireHeaders.TRACEPARENT,
            ListwireHeaders.TRACESTATE);

    private final String application;
    private final Serializer<Object> serializer;
    private final AtomicLongMap<FailureStage> counts = AtomicLongMap.create();

    private final ProcessorMetrics metrics;

    DeadLetters(String application, Serializer<Object> serializer, ProcessorMetrics metrics) {
        this.application = application;
        this.serializer = serializer;
        this.metrics = metrics;
    }

    static DeadLetters in(Map<String, ?> configs) {
        if (configs.get(CONFIG) instanceof DeadLetters letters) {
            return letters;
        }
        throw new IllegalStateException(CONFIG + " is not set");
    }

    /** Records sent there since the start, by stage. */
    long count(FailureStage stage) {
        return counts.get(stage);
    }

    List<ProducerRecord<byte[], byte[]>> of(
            FailureStage stage,
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Throwable error) {
        Throwable cause = Failures.tellingCause(error);
        String origin = context.topic() + "-" + context.partition() + "@" + context.offset();
        counts.incrementAndGet(stage);
        metrics.deadLetter(stage, cause);
        log(stage, origin, context, error);
        DeadLetter letter = DeadLetter.newBuilder()
                .setStage(stage)
                .setApplication(application)
                .setOrigin(origin)
                .setTopic(context.topic())
                .setPartition(context.partition())
                .setOffset(context.offset())
                .setNode(context.processorNodeId())
                .setErrorType(cause.getClass().getName())
                .setErrorMessage(Failures.message(cause))
                .setStackTrace(Failures.stackTrace(error))
                .setKey(key == null ? null : ByteBuffer.wrap(key))
                .setValue(value == null ? null : ByteBuffer.wrap(value, 0, Math.min(value.length, MOST_VALUE_BYTES)))
                .setFailedAt(Instant.ofEpochMilli(Math.max(0, context.timestamp())))
                .build();
        return List.of(record(letter, headers(context)));
    }

    private static void log(FailureStage stage, String origin, ErrorHandlerContext context, Throwable error) {
        String id = ListwireHeaders.text(headers(context), ListwireHeaders.CORRELATION_ID)
                .orElse("");
        MDC.put("correlation_id", id);
        try {
            LOG.error(
                    "{} of {} failed at {}, it goes to the dead letters",
                    stage,
                    origin,
                    context.processorNodeId(),
                    error);
        } finally {
            MDC.remove("correlation_id");
        }
    }

    // A punctuator fails without a record.
    private static Headers headers(ErrorHandlerContext context) {
        @Nullable Headers headers = context.headers();
        return headers == null ? new RecordHeaders() : headers;
    }

    private ProducerRecord<byte[], byte[]> record(DeadLetter letter, Headers cause) {
        String topic = Topics.DEAD_LETTERS.name();
        RecordHeaders headers = new RecordHeaders();
        for (String name : PASSED_ON) {
            Header passed = cause.lastHeader(name);
            if (passed != null) {
                headers.add(passed);
            }
        }
        headers.add("listwire.error.stage", utf8(letter.getStage().name()));
        headers.add("listwire.error.origin", utf8(letter.getOrigin()));
        headers.add("listwire.error.type", utf8(letter.getErrorType()));
        headers.add("listwire.error.message", utf8(letter.getErrorMessage()));
        byte[] value = serializer.serialize(topic, letter);
        return new ProducerRecord<>(
                topic, null, letter.getFailedAt().toEpochMilli(), utf8(letter.getOrigin()), value, headers);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
