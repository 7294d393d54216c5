package io.listwire.processor.topology.step;

import io.listwire.schema.ListState;
import io.listwire.schema.SnapshotEntry;
import io.listwire.schema.StagedSnapshot;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is left of snapshots that are dealt with, taken away bit by bit: a million deletions in one step would hold up the
 * alerts of that step, which become visible with its transaction. What a restart leaves behind is found again.
 */
final class StagedRemains {

    private static final Duration EVERY = Duration.ofMillis(50);
    private static final int AT_ONCE = 2_000;

    private final KeyValueStore<String, SnapshotEntry> staged;
    private final Deque<Remains> remains = new ArrayDeque<>();

    /** Entries of one snapshot from one sequence to another. */
    private record Remains(String list, int attempt, int from, int to) {}

    StagedRemains(
            ProcessorContext<?, ?> context,
            KeyValueStore<String, SnapshotEntry> staged,
            KeyValueStore<String, ListState> states) {
        this.staged = staged;
        try (KeyValueIterator<String, ListState> all = states.all()) {
            all.forEachRemaining(entry -> find(entry.value));
        }
        var unused = context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, now -> takeAway());
    }

    /** Looks from one attempt to the next: few lists have anything, and then of few attempts. */
    private void find(ListState state) {
        Set<Integer> needed = new HashSet<>();
        Stream.concat(state.getStaged().stream(), state.getHeld().stream().map(held -> held.getStaged()))
                .forEach(open -> needed.add(open.getAttempt()));
        String list = state.getList();
        Optional<Integer> attempt = attemptFrom(list, 0);
        while (attempt.isPresent()) {
            if (!needed.contains(attempt.get())) {
                add(list, attempt.get());
            }
            attempt = attemptFrom(list, attempt.get() + 1);
        }
    }

    private Optional<Integer> attemptFrom(String list, int first) {
        try (KeyValueIterator<String, SnapshotEntry> entries = staged.range(
                StagedKeys.of(list, first, 0), StagedKeys.of(list, Integer.MAX_VALUE, Integer.MAX_VALUE))) {
            return entries.hasNext() ? Optional.of(StagedKeys.attempt(list, entries.peekNextKey())) : Optional.empty();
        }
    }

    /** Takes the entries of the snapshot for remains from now on. */
    void add(StagedSnapshot snapshot) {
        add(snapshot.getSnapshot().getList(), snapshot.getAttempt());
    }

    private void add(String list, int attempt) {
        try (KeyValueIterator<String, SnapshotEntry> last =
                staged.reverseRange(StagedKeys.of(list, attempt, 0), StagedKeys.of(list, attempt, Integer.MAX_VALUE))) {
            if (last.hasNext()) {
                KeyValue<String, SnapshotEntry> entry = last.next();
                remains.add(new Remains(list, attempt, 1, entry.value.getSequence()));
            }
        }
    }

    private void takeAway() {
        int left = AT_ONCE;
        while (left > 0 && !remains.isEmpty()) {
            Remains next = remains.remove();
            int end = Math.min(next.to, next.from + left - 1);
            for (int sequence = next.from; sequence <= end; sequence++) {
                // Unlike deleting, this does not read the entry first.
                staged.put(StagedKeys.of(next.list, next.attempt, sequence), null);
            }
            left -= end - next.from + 1;
            if (end < next.to) {
                remains.addFirst(new Remains(next.list, next.attempt, end + 1, next.to));
            }
        }
    }
}
