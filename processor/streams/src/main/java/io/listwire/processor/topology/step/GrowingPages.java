package io.listwire.processor.topology.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Writes parts into pages of a store, each part before the next one comes. The page that is being filled stands in a
 * cached store beside, which has so few keys that it costs little to put it there again with each part; pages that are
 * full are put into their own store once.
 */
final class GrowingPages {

    private final KeyValueStore<String, byte[]> open;
    private final String openPrefix;
    private final IntFunction<String> keys;
    private final PageWriter pages;
    private String openKey;
    private byte[] page = new byte[0];

    /**
     * @param store of full pages
     * @param open of pages that are being filled, of this store and of others
     * @param keys key of a page by its number
     * @param first number of the first page to write
     * @param most bytes that a page has at most, unless one part alone has more
     */
    GrowingPages(
            KeyValueStore<String, byte[]> store,
            KeyValueStore<String, byte[]> open,
            IntFunction<String> keys,
            int first,
            int most) {
        this.open = open;
        this.openPrefix = prefix(store);
        this.keys = keys;
        this.pages = new PageWriter(store, keys, first, most);
        this.openKey = openPrefix + keys.apply(first);
    }

    /** Appends a part, and says where in its page it begins. */
    int append(byte[] part) {
        int before = number();
        int start = pages.append(part);
        if (number() != before) {
            close();
        }
        page = pages.bytes();
        open.put(openKey, page);
        return start;
    }

    /** Number of the page that the last part went into. */
    int number() {
        return pages.page();
    }

    /** The page that the last part went into. */
    byte[] page() {
        return page;
    }

    /** Puts the page that is being filled to the full ones; the next part begins another. */
    void settle() {
        if (pages.endPage()) {
            close();
        }
    }

    private void close() {
        open.put(openKey, null);
        openKey = openPrefix + keys.apply(number());
    }

    /** The same for what was being filled when the step ended, in all pages whose key begins with that. */
    static void settle(KeyValueStore<String, byte[]> store, KeyValueStore<String, byte[]> open, String prefix) {
        String all = prefix(store) + prefix;
        List<KeyValue<String, byte[]>> left = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> pages = open.prefixScan(all, new StringSerializer())) {
            pages.forEachRemaining(left::add);
        }
        for (KeyValue<String, byte[]> page : left) {
            store.put(page.key.substring(prefix(store).length()), page.value);
            open.put(page.key, null);
        }
    }

    private static String prefix(KeyValueStore<String, byte[]> store) {
        return store.name() + '/';
    }
}
