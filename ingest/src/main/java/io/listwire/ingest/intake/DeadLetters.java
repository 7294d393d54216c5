package io.listwire.ingest.intake;

import io.listwire.contract.Topic;
import io.listwire.contract.Topics;
import io.listwire.ingest.publish.Outbox;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.schema.DeadLetter;
import io.listwire.schema.FailureStage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Dead letters for what never became a record. */
final class DeadLetters {

    private static final String APPLICATION = "ingest";

    private final Origin origin;
    private final @Nullable Topic<?> topic;
    private final Instant failedAt;

    /** @param topic what was meant to go there; null where that is not known */
    DeadLetters(Origin origin, @Nullable Topic<?> topic, Instant failedAt) {
        this.origin = origin;
        this.topic = topic;
        this.failedAt = failedAt;
    }

    void put(SkippedRow row, Outbox outbox) {
        ByteBuffer raw = ByteBuffer.wrap(row.raw().getBytes(StandardCharsets.UTF_8));
        put(origin + ", " + row.line(), SkippedRow.class, row.reason(), raw, outbox);
    }

    void put(Throwable failure, Outbox outbox) {
        put(origin.toString(), failure.getClass(), String.valueOf(failure.getMessage()), null, outbox);
    }

    private void put(String place, Class<?> type, String message, @Nullable ByteBuffer value, Outbox outbox) {
        DeadLetter letter = DeadLetter.newBuilder()
                .setStage(FailureStage.INGEST)
                .setApplication(APPLICATION)
                .setOrigin(place)
                .setTopic(topic == null ? null : topic.name())
                .setErrorType(type.getName())
                .setErrorMessage(message)
                .setValue(value)
                .setFailedAt(failedAt)
                .build();
        outbox.put(Topics.DEAD_LETTERS, place, letter);
    }
}
