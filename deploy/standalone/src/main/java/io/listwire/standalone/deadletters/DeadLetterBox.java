package io.listwire.standalone.deadletters;

import io.listwire.contract.Topics;
import io.listwire.schema.DeadLetter;
import io.listwire.schema.DeadLetterReplay;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.subscription.Subscription;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the dead letters hold now. */
public final class DeadLetterBox {

    private final Map<Long, FailedRecord> byNumber = new LinkedHashMap<>();

    private DeadLetterBox(Collection<FailedRecord> failed) {
        failed.forEach(record -> byNumber.put(record.number(), record));
    }

    /** Reads them; parameters and errors as for {@link Subscription#fromBeginning}. */
    public static DeadLetterBox read(Map<String, ?> kafka, Map<String, ?> registry, Consumer<String> complaints) {
        Map<String, DeadLetterReplay> replays = replays(kafka, registry, complaints);
        Map<List<String>, FailedRecord> bySubject = new LinkedHashMap<>();
        try (Subscription<DeadLetter> letters =
                Subscription.fromBeginning(Topics.DEAD_LETTERS, kafka, registry, complaints)) {
            letters.recordsUpToNow((letter, offset) -> {
                FailedRecord first = new FailedRecord(
                        offset,
                        letter,
                        1,
                        letter.getFailedAt(),
                        letter.getFailedAt(),
                        Optional.ofNullable(replays.get(letter.getOrigin())));
                bySubject.merge(subject(letter), first, (known, one) -> known.again(offset, letter));
            });
        }
        return new DeadLetterBox(bySubject.values());
    }

    static Map<String, DeadLetterReplay> replays(
            Map<String, ?> kafka, Map<String, ?> registry, Consumer<String> complaints) {
        Map<String, DeadLetterReplay> replays = new HashMap<>();
        try (Subscription<DeadLetterReplay> notes =
                Subscription.fromBeginning(Topics.DEAD_LETTER_REPLAYS, kafka, registry, complaints)) {
            notes.upToNow().forEach(note -> replays.put(note.getOrigin(), note));
        }
        return replays;
    }

    private static List<String> subject(DeadLetter letter) {
        return List.of(letter.getStage().name(), letter.getOrigin(), letter.getErrorType(), letter.getErrorMessage());
    }

    /** All, in the order in which each came about first. */
    public Collection<FailedRecord> all() {
        return byNumber.values();
    }

    /**
     * The one of that number.
     *
     * @throws StandaloneException where there is none
     */
    public FailedRecord numbered(long number) {
        return Optional.ofNullable(byNumber.get(number))
                .orElseThrow(() -> new StandaloneException("there is no dead letter " + number
                        + " (any more): `listwire dead-letters list` shows those there are"));
    }
}
