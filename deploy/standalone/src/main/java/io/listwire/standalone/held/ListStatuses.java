package io.listwire.standalone.held;

import io.listwire.contract.Topics;
import io.listwire.schema.ListStatus;
import io.listwire.standalone.subscription.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Where each list stands, as the cluster tells it. Not thread-safe. */
public final class ListStatuses implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Subscription<ListStatus> subscription;
    private final Map<String, ListStatus> byList = new TreeMap<>();

    private ListStatuses(Subscription<ListStatus> subscription) {
        this.subscription = subscription;
    }

    /** Reads what the cluster tells now; parameters and errors as for {@link Subscription#fromBeginning}. */
    public static ListStatuses of(Map<String, ?> kafka, Map<String, ?> registry, Consumer<String> complaints) {
        ListStatuses statuses =
                new ListStatuses(Subscription.fromBeginning(Topics.LIST_STATUS, kafka, registry, complaints));
        statuses.take(statuses.subscription.upToNow());
        return statuses;
    }

    private void take(List<ListStatus> records) {
        records.forEach(status -> byList.put(status.getList(), status));
    }

    /** All lists, by id. */
    public Map<String, ListStatus> all() {
        return byList;
    }

    /**
     * Waits until the list holds that snapshot no longer.
     *
     * @return where the list stands then; empty where it still holds it when the time is over
     */
    public Optional<ListStatus> awaitDecided(String list, String snapshotId, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (holds(list, snapshotId)) {
            if (System.nanoTime() > end) {
                return Optional.empty();
            }
            take(subscription.next(POLL));
        }
        return Optional.ofNullable(byList.get(list));
    }

    private boolean holds(String list, String snapshotId) {
        return Optional.ofNullable(byList.get(list))
                .flatMap(ListStatus::getHeld)
                .filter(held -> held.getSnapshot().getSnapshotId().equals(snapshotId))
                .isPresent();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
