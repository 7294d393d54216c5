package io.listwire.standalone.deadletters;

import io.listwire.schema.DeadLetter;
import io.listwire.schema.DeadLetterReplay;
import java.time.Instant;
import java.util.Optional;

/**
 * All dead letters that say the same of the same record or input.
 *
 * @param number offset of the latest of them, by which people name it
 * @param letter the latest of them
 * @param times how many there are, 1 and more
 * @param firstAt time of the first that the topic still holds
 * @param lastAt time of the latest
 * @param replay that it was put back; empty where it was not
 */
public record FailedRecord(
        long number, DeadLetter letter, int times, Instant firstAt, Instant lastAt, Optional<DeadLetterReplay> replay) {

    FailedRecord again(long newer, DeadLetter later) {
        Instant at = later.getFailedAt();
        return new FailedRecord(
                newer, later, times + 1, at.isBefore(firstAt) ? at : firstAt, at.isAfter(lastAt) ? at : lastAt, replay);
    }

    /** True where the letter names the place of a record on a topic, and not of an input that never became one. */
    public boolean isRecord() {
        return letter.getTopic().isPresent()
                && letter.getPartition().isPresent()
                && letter.getOffset().isPresent();
    }
}
