package io.listwire.processor.topology.step;

import com.google.common.collect.ImmutableSet;
import io.listwire.contract.ContractSerdes;
import io.listwire.domain.listing.ChangeAction;
import io.listwire.domain.listing.PartyChange;
import io.listwire.domain.listing.PartyMove;
import io.listwire.domain.listing.Reversal;
import io.listwire.processor.mapping.ListChangeMapping;
import io.listwire.processor.mapping.RecordKeys;
import io.listwire.processor.topology.step.ListEvent.PartyChanged;
import io.listwire.processor.topology.step.ListEvent.SnapshotDecided;
import io.listwire.schema.ChangeCause;
import io.listwire.schema.ListChange;
import io.listwire.schema.RecentChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Puts each change beside the earlier ones that it has to do with: the one of the same party that it takes back, and the
 * one on another list that makes both a move. Lists of one jurisdiction share a partition, so both halves come by here.
 */
public final class RelateChanges implements Processor<String, ListEvent, String, ListEvent> {

    /**
     * list/partyId → last change of the party. Persistent and logged: a move takes weeks. Shrinks as changes get older
     * than the window, looked through after each snapshot.
     */
    static final String RECENT = "recent-changes";

    private final Duration window;
    private final ProcessorContext<String, ListEvent> context;
    private final KeyValueStore<String, RecentChange> recent;
    private final RecentParties parties = new RecentParties();

    private RelateChanges(Duration window, ProcessorContext<String, ListEvent> context) {
        this.window = window;
        this.context = context;
        this.recent = context.getStateStore(RECENT);
        try (KeyValueIterator<String, RecentChange> stored = recent.all()) {
            stored.forEachRemaining(entry -> parties.put(entry.key, entry.value));
        }
    }

    /**
     * Makes the step, with its store.
     *
     * @param window how long a change is remembered
     */
    public static ProcessorSupplier<String, ListEvent, String, ListEvent> supplier(
            ContractSerdes serdes, Duration window) {
        return new StepSupplier<>(
                context -> new RelateChanges(window, context),
                ImmutableSet.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(RECENT), Serdes.String(), serdes.internal(RecentChange.class))));
    }

    @Override
    public void process(Record<String, ListEvent> record) {
        if (record.value() instanceof PartyChanged changed) {
            context.forward(record.withValue(relate(changed, Instant.ofEpochMilli(record.timestamp()))));
            return;
        }
        if (record.value() instanceof SnapshotDecided) {
            forget(Instant.ofEpochMilli(record.timestamp()).minus(window));
        }
        context.forward(record);
    }

    private PartyChanged relate(PartyChanged changed, Instant now) {
        PartyChange change = changed.change();
        if (change.action() == ChangeAction.COSMETIC || changed.record().getCause() == ChangeCause.PARSER) {
            return changed;
        }
        Instant oldest = now.minus(window);
        String key = RecordKeys.ofParty(change.list(), change.partyId());
        Optional<RecentChange> reversed = Optional.ofNullable(recent.get(key))
                .filter(earlier -> earlier.getDetectedAt().isAfter(oldest))
                .filter(earlier -> Reversal.takesBack(ListChangeMapping.toDomain(earlier), change));
        Optional<RelatedMove> move = move(change, oldest);
        remember(key, changed);
        return changed.related(reversed, move);
    }

    private Optional<RelatedMove> move(PartyChange change, Instant oldest) {
        if (change.action() == ChangeAction.AMENDED) {
            return Optional.empty();
        }
        return parties.sharingAKey(change.entry()).stream()
                .map(this::change)
                .filter(other -> other.getDetectedAt().isAfter(oldest))
                .flatMap(other ->
                        between(change, ListChangeMapping.toDomain(other))
                                .map(move -> new RelatedMove(move, other))
                                .stream())
                .max(Comparator.comparing((RelatedMove found) -> found.other().getDetectedAt())
                        .thenComparing(found -> found.other().getChangeId()));
    }

    private static Optional<PartyMove> between(PartyChange change, PartyChange other) {
        if (change.action() == ChangeAction.DELISTED && other.action() == ChangeAction.LISTED) {
            return PartyMove.between(change, other);
        }
        return change.action() == ChangeAction.LISTED && other.action() == ChangeAction.DELISTED
                ? PartyMove.between(other, change)
                : Optional.empty();
    }

    private RecentChange change(String key) {
        @Nullable RecentChange change = recent.get(key);
        if (change == null) {
            throw new IllegalStateException("the change of " + key + " is indexed but not stored");
        }
        return change;
    }

    private void remember(String key, PartyChanged changed) {
        ListChange record = changed.record();
        RecentChange change = RecentChange.newBuilder()
                .setChangeId(record.getChangeId())
                .setList(record.getList())
                .setPartyId(record.getPartyId())
                .setAction(record.getAction())
                .setBefore(record.getBefore().orElse(null))
                .setAfter(record.getAfter().orElse(null))
                .setDetectedAt(record.getDetectedAt())
                .build();
        recent.put(key, change);
        parties.put(key, change);
    }

    private void forget(Instant before) {
        parties.olderThan(before).forEach(key -> {
            recent.delete(key);
            parties.remove(key);
        });
    }

    /** A move, and the change that is its other half. */
    record RelatedMove(PartyMove move, RecentChange other) {}
}
