package io.listwire.standalone.history;

import io.listwire.contract.Topics;
import io.listwire.schema.ListChange;
import io.listwire.schema.ListStatus;
import io.listwire.schema.ListedParty;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.SnapshotRef;
import io.listwire.standalone.StandaloneException;
import io.listwire.standalone.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One list as it stands, and all its changes since Listwire follows it. What it said earlier is what it says now with the
 * later changes taken back.
 */
public final class ListHistory {

    private static final int ATTEMPTS = 5;

    private final ListStatus status;
    private final Map<String, ListedParty> parties;
    private final List<ListChange> changes;

    ListHistory(ListStatus status, Map<String, ListedParty> parties, List<ListChange> changes) {
        this.status = status;
        this.parties = parties;
        this.changes = changes;
    }

    /**
     * Reads the list and its changes from the cluster.
     *
     * @throws StandaloneException where the cluster does not answer, or no snapshot of the list was taken in
     */
    public static ListHistory of(
            String list, Map<String, ?> kafka, Map<String, ?> registry, Consumer<String> complaints) {
        try (Subscription<ListStatus> statuses =
                        Subscription.fromBeginning(Topics.LIST_STATUS, kafka, registry, complaints);
                Subscription<ListedParty> parties =
                        Subscription.fromBeginning(Topics.LISTED_PARTIES, kafka, registry, complaints);
                Subscription<ListChange> changes =
                        Subscription.fromBeginning(Topics.LIST_CHANGES, kafka, registry, complaints)) {
            return new Reading(list, statuses, parties, changes).whole();
        }
    }

    /** Where the list stands now. */
    public ListStatus status() {
        return status;
    }

    /** The parties on the list now, by partyId. */
    public Map<String, ListedParty> parties() {
        return parties;
    }

    /** All its changes, oldest first. */
    public List<ListChange> changes() {
        return changes;
    }

    /**
     * What the list said at that time, by partyId: with all changes that had been detected by then. Links are those of the
     * present: that they are others is no change of a listing.
     *
     * @throws StandaloneException where Listwire did not follow the list yet
     */
    public Map<String, PartyDetails> asOf(Instant time) {
        Instant since = status.getFollowedSince().orElse(Instant.MAX);
        if (time.isBefore(since)) {
            throw new StandaloneException(
                    status.getList() + " is followed since " + since + ": what it said at " + time + " is not known");
        }
        Map<String, PartyDetails> entries = new TreeMap<>();
        parties.forEach((partyId, party) -> entries.put(partyId, party.getDetails()));
        List<ListChange> later = new ArrayList<>(changes.stream()
                .filter(change -> change.getDetectedAt().isAfter(time))
                .toList());
        Collections.reverse(later);
        later.forEach(change -> takeBack(change, entries));
        return entries;
    }

    private static void takeBack(ListChange change, Map<String, PartyDetails> entries) {
        change.getBefore()
                .ifPresentOrElse(
                        before -> entries.put(change.getPartyId(), before), () -> entries.remove(change.getPartyId()));
    }

    /** Reads three topics until they tell of one and the same moment: a snapshot may be taken in in between. */
    private record Reading(
            String list,
            Subscription<ListStatus> statuses,
            Subscription<ListedParty> parties,
            Subscription<ListChange> changes) {

        ListHistory whole() {
            Map<String, ListStatus> latest = new TreeMap<>();
            Map<String, ListedParty> standing = new TreeMap<>();
            List<ListChange> told = new ArrayList<>();
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Optional<SnapshotRef> before = current(latest);
                parties.changesUpToNow((key, party) -> take(standing, key, party));
                changes.upToNow().stream()
                        .filter(change -> change.getList().equals(list))
                        .forEach(told::add);
                if (attempt > 1 && before.equals(current(latest))) {
                    return new ListHistory(Objects.requireNonNull(latest.get(list)), standing, List.copyOf(told));
                }
            }
            throw new StandaloneException(list + " changes all the time: try again in a moment");
        }

        private Optional<SnapshotRef> current(Map<String, ListStatus> latest) {
            statuses.upToNow().forEach(status -> latest.put(status.getList(), status));
            ListStatus status = latest.get(list);
            if (status == null || status.getCurrent().isEmpty()) {
                throw new StandaloneException("no snapshot of " + list + " has been taken in; `listwire snapshots list`"
                        + " shows the lists there are");
            }
            return status.getCurrent();
        }

        private void take(Map<String, ListedParty> standing, String key, Optional<ListedParty> party) {
            String prefix = list + "/";
            if (key.startsWith(prefix)) {
                String partyId = key.substring(prefix.length());
                party.ifPresentOrElse(now -> standing.put(partyId, now), () -> standing.remove(partyId));
            }
        }
    }
}
