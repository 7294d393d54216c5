package io.listwire.processor.topology.step;

import io.listwire.domain.listing.StagedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The headers of a snapshot that is coming in or is held, in order of sequence. In memory each takes 30 bytes and its
 * identity, about 45 bytes together.
 */
final class StagedHeaders {

    // Each entry writes its page again until the page is full: small pages copy less.
    private static final int PAGE_BYTES = 2 * 1024;

    private final PagedParts parts = new PagedParts(EntryHeader::skip);
    private final GrowingPages pages;

    private StagedHeaders(
            KeyValueStore<String, byte[]> store, KeyValueStore<String, byte[]> open, String list, int attempt) {
        GrowingPages.settle(store, open, PageKeys.ofAttempt(list, attempt));
        try (KeyValueIterator<String, byte[]> stored =
                store.prefixScan(PageKeys.ofAttempt(list, attempt), new StringSerializer())) {
            stored.forEachRemaining(page -> parts.add(page.value));
        }
        IntFunction<String> keys = page -> PageKeys.of(list, attempt, page);
        pages = new GrowingPages(store, open, keys, parts.pages(), PAGE_BYTES);
    }

    /**
     * What is stored of them; nothing where the snapshot begins.
     *
     * @param open pages that are being filled
     */
    static StagedHeaders stored(
            KeyValueStore<String, byte[]> store, KeyValueStore<String, byte[]> open, String list, int attempt) {
        return new StagedHeaders(store, open, list, attempt);
    }

    void add(EntryHeader header) {
        pages.append(header.toBytes());
        parts.grow(pages.number(), pages.page());
    }

    /** No more come: what was written is in its place. */
    void settle() {
        pages.settle();
    }

    int size() {
        return parts.size();
    }

    /** Header of the entry with that sequence, from 1. */
    EntryHeader get(int sequence) {
        return EntryHeader.read(parts.at(sequence - 1));
    }

    List<StagedEntry> entries() {
        List<StagedEntry> entries = new ArrayList<>(parts.size());
        parts.forEach(part -> {
            EntryHeader header = EntryHeader.read(part);
            entries.add(new StagedEntry(entries.size() + 1, header.identity(), header.digest()));
        });
        return entries;
    }

    /** Number of the first page of contents that the attempt has not written. */
    int nextContentPage(int attempt) {
        int[] next = {0};
        parts.forEach(part -> {
            ContentPlace place = EntryHeader.read(part).place();
            next[0] = place.attempt() == attempt ? Math.max(next[0], place.page() + 1) : next[0];
        });
        return next[0];
    }
}
