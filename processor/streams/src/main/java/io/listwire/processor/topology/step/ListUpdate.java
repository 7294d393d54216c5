package io.listwire.processor.topology.step;

import com.google.common.collect.Lists;
import io.listwire.domain.listing.EntryPair;
import io.listwire.domain.listing.StagedEntry;
import io.listwire.domain.listing.StoredEntry;
import io.listwire.processor.topology.step.ContentPlace.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a snapshot that is taken in changes of the list: headers. The contents have been there since they were
 * staged; those that nothing refers to any more are taken away.
 */
final class ListUpdate {

    private static final Comparator<EntryPair> AS_STORED = Comparator.comparingInt(pair -> sequence(pair.staged()));

    private final String list;
    private final Contents contents;
    private final Staging staging;
    private final ListedHeaders headers;
    private final long timestamp;
    private final List<EntryPair> pairs;
    private final List<ListedEntry> arrivals;
    private final Map<Integer, Optional<ListedEntry>> replaced = new HashMap<>();
    private final Set<Page> left = new HashSet<>();

    /**
     * @param pairs what differs
     * @param timestamp record time at which parties are first seen that come now, milliseconds since the epoch
     */
    ListUpdate(
            String list,
            Contents contents,
            Staging staging,
            ListedHeaders headers,
            List<EntryPair> pairs,
            long timestamp) {
        this.list = list;
        this.contents = contents;
        this.staging = staging;
        this.headers = headers;
        this.timestamp = timestamp;
        // In the order in which the contents stand: in another, each would be looked for in a page of its own.
        this.pairs = pairs.stream().sorted(AS_STORED).toList();
        List<EntryPair> came =
                this.pairs.stream().filter(pair -> pair.stored() == null).toList();
        // Made when they are looked at: a first snapshot has as many as the list.
        this.arrivals = Lists.transform(came, pair -> entry(pair, Objects.requireNonNull(pair.staged())));
        this.pairs.forEach(this::replace);
    }

    private static int sequence(@Nullable StagedEntry entry) {
        return entry == null ? 0 : entry.sequence();
    }

    private void replace(EntryPair pair) {
        StoredEntry stored = pair.stored();
        if (stored != null) {
            replaced.put(stored.place(), Optional.ofNullable(pair.staged()).map(entry -> entry(pair, entry)));
            left.add(headers.get(stored.place()).header().place().ofPage());
        }
    }

    private ListedEntry entry(EntryPair pair, StagedEntry entry) {
        StoredEntry stored = pair.stored();
        long since = stored == null ? timestamp : headers.get(stored.place()).since();
        return new ListedEntry(pair.partyId(), since, staging.header(entry.sequence()));
    }

    /** Tells of each party that has changed. */
    void tell(PartyUpdates updates) {
        for (EntryPair pair : pairs) {
            StagedEntry entry = pair.staged();
            if (entry == null) {
                updates.left(pair.partyId());
            } else {
                ListedEntry listed = entry(pair, entry);
                updates.stands(listed, contents.encoded(list, listed.header().place()));
            }
        }
        updates.flush();
    }

    /**
     * Writes the headers.
     *
     * @param mayRemove whether contents may be removed or moved: not while another snapshot refers to them
     * @param sweep whether more may be left than what this snapshot leaves
     */
    void write(boolean mayRemove, boolean sweep) {
        if (mayRemove && !left.isEmpty()) {
            removeLeft();
        }
        headers.replace(replaced, arrivals);
        if (mayRemove && sweep) {
            Set<Page> needed = new HashSet<>();
            forEachNow((entry, place) -> needed.add(entry.header().place().ofPage()));
            arrivals.forEach(entry -> needed.add(entry.header().place().ofPage()));
            contents.retain(list, needed);
        }
    }

    private void removeLeft() {
        Map<Page, List<Integer>> needed = new HashMap<>();
        forEachNow((entry, place) -> {
            Page page = entry.header().place().ofPage();
            if (left.contains(page)) {
                needed.computeIfAbsent(page, first -> new ArrayList<>()).add(place);
            }
        });
        arrivals.forEach(entry -> left.remove(entry.header().place().ofPage()));
        for (Page page : left) {
            List<Integer> stay = needed.getOrDefault(page, List.of());
            if (2 * stay.size() < contents.count(list, page)) {
                stay.forEach(this::move);
                contents.remove(list, page);
            }
        }
        staging.contents().settle();
    }

    private void move(int place) {
        ListedEntry entry = replaced.getOrDefault(place, Optional.empty()).orElseGet(() -> headers.get(place));
        byte[] content = contents.encoded(list, entry.header().place());
        replaced.put(place, Optional.of(entry.movedTo(staging.contents().write(content))));
    }

    /** Calls with each entry that was on the list and still is, as it is now. */
    private void forEachNow(ObjIntConsumer<ListedEntry> action) {
        headers.forEach((entry, place) ->
                replaced.getOrDefault(place, Optional.of(entry)).ifPresent(now -> action.accept(now, place)));
    }
}
