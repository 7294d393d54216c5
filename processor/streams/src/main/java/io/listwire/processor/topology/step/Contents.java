package io.listwire.processor.topology.step;

import com.google.common.collect.Iterables;
import io.listwire.schema.PartyDetails;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The contents of the entries of all lists. Each is written once, whatever becomes of its entry. */
final class Contents {

    private static final int PAGE_BYTES = 8 * 1024;

    private final KeyValueStore<String, byte[]> store;
    private final KeyValueStore<String, byte[]> open;
    private final PartyEncoding encoding;
    private String lastKey = "";
    private byte[] lastPage = new byte[0];

    /** @param open pages that are being filled */
    Contents(KeyValueStore<String, byte[]> store, KeyValueStore<String, byte[]> open, PartyEncoding encoding) {
        this.store = store;
        this.open = open;
        this.encoding = encoding;
    }

    PartyEncoding encoding() {
        return encoding;
    }

    PartyDetails party(String list, ContentPlace place) {
        return encoding.decode(encoded(list, place));
    }

    /** The content as it was written; quick where one after the other is asked for. */
    byte[] encoded(String list, ContentPlace place) {
        ByteBuffer part = ByteBuffer.wrap(page(list, place)).position(place.offset());
        byte[] content = new byte[part.getInt()];
        part.get(content);
        return content;
    }

    private byte[] page(String list, ContentPlace place) {
        String key = PageKeys.of(list, place.attempt(), place.page());
        if (!key.equals(lastKey)) {
            byte[] page = store.get(key);
            if (page == null) {
                throw new IllegalStateException("contents " + key + " are gone");
            }
            lastPage = page;
            lastKey = key;
        }
        return lastPage;
    }

    /** How many contents a page has. */
    int count(String list, ContentPlace.Page page) {
        int count = 0;
        ByteBuffer parts = PageBuffer.parts(page(list, new ContentPlace(page.attempt(), page.page(), 0)));
        for (; parts.hasRemaining(); count++) {
            int length = parts.getInt();
            parts.position(parts.position() + length);
        }
        return count;
    }

    /** Writes contents behind what the attempt has stored, which can be read from now on. */
    Writer writer(String list, int attempt, int firstPage) {
        GrowingPages.settle(store, open, PageKeys.ofAttempt(list, attempt));
        return new Writer(list, attempt, firstPage);
    }

    void remove(String list, ContentPlace.Page page) {
        // Unlike deleting, this does not read the page first.
        store.put(PageKeys.of(list, page.attempt(), page.page()), null);
        lastKey = "";
    }

    /** Removes all that an attempt has brought. */
    void removeAttempt(String list, int attempt) {
        remove(list, PageKeys.ofAttempt(list, attempt), Set.of());
    }

    /** Removes all pages of a list but these. */
    void retain(String list, Set<ContentPlace.Page> pages) {
        remove(list, PageKeys.ofList(list), pages);
    }

    private void remove(String list, String prefix, Set<ContentPlace.Page> but) {
        List<ContentPlace.Page> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> pages = store.prefixScan(prefix, new StringSerializer())) {
            pages.forEachRemaining(page -> found.add(PageKeys.contentPage(page.key)));
        }
        Iterables.filter(found, page -> !but.contains(page)).forEach(page -> remove(list, page));
    }

    /** Writes contents of one attempt. They can be read when they are settled. */
    final class Writer {

        private final int attempt;
        private final GrowingPages pages;

        private Writer(String list, int attempt, int firstPage) {
            this.attempt = attempt;
            this.pages = new GrowingPages(store, open, page -> PageKeys.of(list, attempt, page), firstPage, PAGE_BYTES);
        }

        /** Stores the content, in a page that grows. */
        ContentPlace write(byte[] content) {
            byte[] part = ByteBuffer.allocate(Integer.BYTES + content.length)
                    .putInt(content.length)
                    .put(content)
                    .array();
            int offset = pages.append(part);
            return new ContentPlace(attempt, pages.number(), offset);
        }

        /** What was written can be read. */
        void settle() {
            pages.settle();
        }
    }
}
