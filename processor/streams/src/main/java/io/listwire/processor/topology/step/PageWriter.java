package io.listwire.processor.topology.step;

import java.util.function.IntFunction;
import org.apache.kafka.streams.state.KeyValueStore;

/** Writes parts into pages of a store, from one page on. */
final class PageWriter {

    private final KeyValueStore<String, byte[]> store;
    private final IntFunction<String> keys;
    private final PageBuffer buffer;
    private int page;
    private String key;

    /**
     * @param keys key of a page by its number
     * @param first number of the first page to write
     * @param most bytes that a page has at most, unless one part alone has more
     */
    PageWriter(KeyValueStore<String, byte[]> store, IntFunction<String> keys, int first, int most) {
        this.store = store;
        this.keys = keys;
        this.page = first;
        this.key = keys.apply(first);
        this.buffer = new PageBuffer(most);
    }

    /** Number of the page that the last part went into. */
    int page() {
        return page;
    }

    /** Appends a part, and says where in its page it begins. Pages that are full are stored. */
    int append(byte[] part) {
        if (!buffer.hasRoom(part.length)) {
            flush();
            buffer.clear();
            page++;
            key = keys.apply(page);
        }
        return buffer.append(part);
    }

    /** Stores the page as it is so far. */
    byte[] flush() {
        byte[] bytes = buffer.toBytes();
        if (!buffer.isEmpty()) {
            store.put(key, bytes);
        }
        return bytes;
    }
}
