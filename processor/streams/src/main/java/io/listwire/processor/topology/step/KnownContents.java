package io.listwire.processor.topology.step;

import io.listwire.domain.listing.ContentDigest;
import org.jspecify.annotations.Nullable;

/**
 * Where the contents of a list stand, by digest: of what stands there already, nothing but a header is staged. Kept only
 * while a snapshot comes in; 28 bytes a slot, 37 to 75 bytes an entry.
 */
final class KnownContents {

    private static final int LEAST_SLOTS = 16;

    private final long[] high;
    private final long[] low;
    private final int[] attempts;
    private final int[] pages;
    private final int[] offsets;

    /** @param entries how many will be added at most */
    KnownContents(int entries) {
        int slots = LEAST_SLOTS;
        while (3L * slots < 4L * entries) {
            slots *= 2;
        }
        high = new long[slots];
        low = new long[slots];
        attempts = new int[slots];
        pages = new int[slots];
        offsets = new int[slots];
    }

    void add(ContentDigest digest, ContentPlace place) {
        int slot = slot(digest);
        high[slot] = digest.high();
        low[slot] = digest.low();
        attempts[slot] = place.attempt();
        pages[slot] = place.page();
        offsets[slot] = place.offset();
    }

    @Nullable
    ContentPlace place(ContentDigest digest) {
        int slot = slot(digest);
        return attempts[slot] == 0 ? null : new ContentPlace(attempts[slot], pages[slot], offsets[slot]);
    }

    // Attempts are numbered from 1: a slot of attempt 0 is free.
    private int slot(ContentDigest digest) {
        int mask = high.length - 1;
        int slot = (int) digest.high() & mask;
        while (attempts[slot] != 0 && (high[slot] != digest.high() || low[slot] != digest.low())) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
