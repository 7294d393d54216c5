package io.listwire.ingest.source.opensanctions;

import java.util.Arrays;

/** One offset for each hash: open addressing in two arrays, 32 bytes for each hash at most once it has grown. */
final class OffsetsByHash {

    static final long NONE = -1;

    private static final int SMALLEST = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] hashes = new long[SMALLEST];
    private long[] offsets = filled(SMALLEST);
    private int size;

    /** The offset for the hash; {@link #NONE} where there is none. */
    long get(long hash) {
        return offsets[slot(hash)];
    }

    /** Sets it in place of the one that was there, which is returned. */
    long put(long hash, long offset) {
        int slot = slot(hash);
        long before = offsets[slot];
        hashes[slot] = hash;
        offsets[slot] = offset;
        if (before == NONE && 2L * ++size > hashes.length) {
            grow();
        }
        return before;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) ((hash * SPREAD) >>> 32) & mask;
        while (offsets[slot] != NONE && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldOffsets = offsets;
        hashes = new long[Math.multiplyExact(oldHashes.length, 2)];
        offsets = filled(hashes.length);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldOffsets[i] != NONE) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                offsets[slot] = oldOffsets[i];
            }
        }
    }

    private static long[] filled(int length) {
        long[] offsets = new long[length];
        Arrays.fill(offsets, NONE);
        return offsets;
    }
}
