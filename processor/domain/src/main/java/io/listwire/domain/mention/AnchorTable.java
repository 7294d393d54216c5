package io.listwire.domain.mention;

/**
 * Finds the head of a chain by its anchor: open addressing over 32 bits of the anchor's hash, before it a bit filter that
 * turns most words of a text away. The places follow from those 32 bits, so that the table grows without the names.
 */
final class AnchorTable {

    /** Two bits of a word for each anchor: of the others, one in thirty to one in seventy passes the filter. */
    private static final int SLOTS_FOR_FILTER_WORD = 8;

    private static final int LEAST_SLOTS = 64;

    /** Anchor's hash in the upper half, head in the lower; 0 where empty: heads are above 0. */
    private long[] slots = new long[LEAST_SLOTS];

    private long[] filter = new long[LEAST_SLOTS / SLOTS_FOR_FILTER_WORD];
    private int used;

    /** The head of the anchor's chain; 0 where it has none. */
    int head(int anchor) {
        long bits = bits(anchor);
        if ((filter[home(anchor, filter.length)] & bits) != bits) {
            return 0;
        }
        return (int) slots[slot(slots, anchor)];
    }

    /** Sets the head of the anchor's chain. */
    void setHead(int anchor, int head) {
        int slot = slot(slots, anchor);
        if (slots[slot] == 0) {
            used++;
        }
        slots[slot] = pack(anchor, head);
        mark(filter, anchor);
        if (used * 4L > slots.length * 3L) {
            rebuild(slots.length + (slots.length >> 1));
        }
    }

    /** Takes an anchor out that has no chain any more: those that stand behind it move up. */
    void remove(int anchor) {
        int hole = slot(slots, anchor);
        if (slots[hole] == 0) {
            return;
        }
        used--;
        int at = hole;
        while (true) {
            at = at + 1 == slots.length ? 0 : at + 1;
            if (slots[at] == 0) {
                break;
            }
            int home = home(anchorOf(slots[at]), slots.length);
            boolean staysBehindHole = hole <= at ? hole < home && home <= at : hole < home || home <= at;
            if (!staysBehindHole) {
                slots[hole] = slots[at];
                hole = at;
            }
        }
        slots[hole] = 0;
    }

    /** Replaces each head by another one, and forgets in the filter what has been taken out. */
    void renumber(java.util.function.IntUnaryOperator heads) {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != 0) {
                slots[i] = pack(anchorOf(slots[i]), heads.applyAsInt((int) slots[i]));
            }
        }
        rebuild(Math.max(LEAST_SLOTS, used * 2));
    }

    private void rebuild(int capacity) {
        long[] newSlots = new long[capacity];
        long[] newFilter = new long[capacity / SLOTS_FOR_FILTER_WORD];
        for (long entry : slots) {
            if (entry != 0) {
                newSlots[slot(newSlots, anchorOf(entry))] = entry;
                mark(newFilter, anchorOf(entry));
            }
        }
        slots = newSlots;
        filter = newFilter;
    }

    private static void mark(long[] filter, int anchor) {
        filter[home(anchor, filter.length)] |= bits(anchor);
    }

    /** The places in filter and slots follow from the upper bits of the anchor, these from the lower ones. */
    private static long bits(int anchor) {
        return 1L << anchor | 1L << (anchor >>> 6);
    }

    private static int slot(long[] slots, int anchor) {
        int slot = home(anchor, slots.length);
        while (slots[slot] != 0 && anchorOf(slots[slot]) != anchor) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    private static int home(int anchor, int capacity) {
        return (int) ((Integer.toUnsignedLong(anchor) * capacity) >>> 32);
    }

    private static long pack(int anchor, int head) {
        return ((long) anchor << 32) | head;
    }

    private static int anchorOf(long entry) {
        return (int) (entry >>> 32);
    }
}
