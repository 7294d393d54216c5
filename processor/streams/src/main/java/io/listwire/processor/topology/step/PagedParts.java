package io.listwire.processor.topology.step;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Parts in pages, found by their number: as compact in memory as they are stored. */
final class PagedParts {

    private final Consumer<ByteBuffer> skip;
    private final List<byte[]> pages = new ArrayList<>();
    private int[] firsts = new int[16];
    private int size;

    /** @param skip goes past a part */
    PagedParts(Consumer<ByteBuffer> skip) {
        this.skip = skip;
    }

    int size() {
        return size;
    }

    int pages() {
        return pages.size();
    }

    byte[] page(int index) {
        return pages.get(index);
    }

    /** Number of the first part of a page, from 0. */
    int first(int index) {
        return index < pages.size() ? firsts[index] : size;
    }

    /** Adds a page with all its parts. */
    void add(byte[] page) {
        begin(page);
        for (ByteBuffer parts = PageBuffer.parts(page); parts.hasRemaining(); size++) {
            skip.accept(parts);
        }
    }

    /** Takes the page in place of what was there of it: it has one part more, the last of all. */
    void grow(int index, byte[] page) {
        if (index == pages.size()) {
            begin(page);
        } else {
            pages.set(index, page);
        }
        size++;
    }

    private void begin(byte[] page) {
        firsts = pages.size() < firsts.length ? firsts : Arrays.copyOf(firsts, 2 * firsts.length);
        firsts[pages.size()] = size;
        pages.add(page);
    }

    /** Index of the page in which a part stands. */
    int pageOf(int number) {
        int found = Arrays.binarySearch(firsts, 0, pages.size(), number);
        return found >= 0 ? found : -found - 2;
    }

    /** Where a part begins, from 0 on. */
    ByteBuffer at(int number) {
        int page = pageOf(number);
        ByteBuffer parts = PageBuffer.parts(pages.get(page));
        for (int before = firsts[page]; before < number; before++) {
            skip.accept(parts);
        }
        return parts;
    }

    /** Calls for each part in their order; what is called must read exactly the part. */
    void forEach(Consumer<ByteBuffer> read) {
        for (byte[] page : pages) {
            for (ByteBuffer parts = PageBuffer.parts(page); parts.hasRemaining(); ) {
                read.accept(parts);
            }
        }
    }
}
