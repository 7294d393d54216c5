package io.listwire.processor.topology.step;

import io.listwire.domain.listing.StoredEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The headers of a list as it stands, read while they are compared: about 55 bytes each. */
final class ListedHeaders {

    private static final int PAGE_BYTES = 8 * 1024;

    private final KeyValueStore<String, byte[]> store;
    private final String list;
    private final PagedParts parts = new PagedParts(ListedEntry::skip);
    private final List<Integer> numbers = new ArrayList<>();

    ListedHeaders(KeyValueStore<String, byte[]> store, String list) {
        this.store = store;
        this.list = list;
        try (KeyValueIterator<String, byte[]> pages = store.prefixScan(PageKeys.ofList(list), new StringSerializer())) {
            pages.forEachRemaining(page -> {
                parts.add(page.value);
                numbers.add(PageKeys.page(page.key));
            });
        }
    }

    int size() {
        return parts.size();
    }

    ListedEntry get(int place) {
        return ListedEntry.read(parts.at(place));
    }

    /** Calls with each entry and its place. */
    void forEach(ObjIntConsumer<ListedEntry> action) {
        int[] place = {0};
        parts.forEach(part -> action.accept(ListedEntry.read(part), place[0]++));
    }

    List<StoredEntry> entries() {
        List<StoredEntry> entries = new ArrayList<>(parts.size());
        forEach((entry, place) -> entries.add(new StoredEntry(
                entry.partyId(), entry.header().identity(), entry.header().digest(), place)));
        return entries;
    }

    KnownContents known() {
        KnownContents known = new KnownContents(parts.size());
        forEach((entry, place) ->
                known.add(entry.header().digest(), entry.header().place()));
        return known;
    }

    /**
     * Writes what has changed. Pages that change are written anew, together with what came and with those that are less
     * than half full: however often the list changes, its pages stay full.
     *
     * @param replaced what stands in place of an entry now; empty where it left
     */
    void replace(Map<Integer, Optional<ListedEntry>> replaced, List<ListedEntry> arrivals) {
        BitSet rewritten = pagesToRewrite(replaced, arrivals);
        int next = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1) + 1;
        PageWriter pages = new PageWriter(store, page -> PageKeys.of(list, page), next, PAGE_BYTES);
        rewritten.stream().forEach(page -> {
            for (int place = parts.first(page); place < parts.first(page + 1); place++) {
                Optional<ListedEntry> entry = replaced.getOrDefault(place, Optional.of(get(place)));
                entry.ifPresent(stays -> pages.append(stays.toBytes()));
            }
            store.put(PageKeys.of(list, numbers.get(page)), null);
        });
        arrivals.forEach(entry -> pages.append(entry.toBytes()));
        pages.endPage();
    }

    private BitSet pagesToRewrite(Map<Integer, Optional<ListedEntry>> replaced, List<ListedEntry> arrivals) {
        BitSet pages = new BitSet();
        replaced.keySet().forEach(place -> pages.set(parts.pageOf(place)));
        if (pages.isEmpty() && arrivals.isEmpty()) {
            return pages;
        }
        for (int page = 0; page < parts.pages(); page++) {
            if (parts.page(page).length < PAGE_BYTES / 2) {
                pages.set(page);
            }
        }
        return pages;
    }
}
