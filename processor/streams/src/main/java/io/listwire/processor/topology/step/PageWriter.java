package io.listwire.processor.topology.step;

import java.util.function.IntFunction;
import org.apache.kafka.streams.state.KeyValueStore;

/** Writes parts into pages of a store, from one page on; a page is stored when it is full, or ended. */
final class PageWriter {

    private final KeyValueStore<String, byte[]> store;
    private final IntFunction<String> keys;
    private final PageBuffer buffer;
    private int page;

    /**
     * @param keys key of a page by its number
     * @param first number of the first page to write
     * @param most bytes that a page has at most, unless one part alone has more
     */
    PageWriter(KeyValueStore<String, byte[]> store, IntFunction<String> keys, int first, int most) {
        this.store = store;
        this.keys = keys;
        this.page = first;
        this.buffer = new PageBuffer(most);
    }

    /** Number of the page that is being filled. */
    int page() {
        return page;
    }

    /** Appends a part, and says where in its page it begins. Pages that are full are stored. */
    int append(byte[] part) {
        if (!buffer.hasRoom(part.length)) {
            endPage();
        }
        return buffer.append(part);
    }

    /** The page that the last part went into, as it is so far. */
    byte[] bytes() {
        return buffer.toBytes();
    }

    /** Stores the page as it is; the next part begins another. False where there is nothing in it. */
    boolean endPage() {
        if (buffer.isEmpty()) {
            return false;
        }
        store.put(keys.apply(page), buffer.toBytes());
        buffer.clear();
        page++;
        return true;
    }
}
