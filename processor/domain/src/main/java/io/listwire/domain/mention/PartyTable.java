package io.listwire.domain.mention;

import java.util.SplittableRandom;

/** Parties by key: open addressing over their offsets in a {@link NameStore}, which has the keys. */
final class PartyTable {

    private static final int TAKEN_OUT = -1;
    private static final int LEAST_SLOTS = 64;

    private final long seed = new SplittableRandom().nextLong();
    private int[] slots = new int[LEAST_SLOTS];
    private int used;
    private int live;

    /** Offset of the party with this key; 0 where there is none. */
    int find(NameStore store, byte[] key) {
        for (int slot = home(key, slots.length); slots[slot] != 0; slot = next(slot)) {
            if (slots[slot] != TAKEN_OUT && store.hasKey(slots[slot], key)) {
                return slots[slot];
            }
        }
        return 0;
    }

    /** Enters a party that is not there yet. */
    void add(NameStore store, int party) {
        if ((used + 1) * 4L > slots.length * 3L) {
            rebuild(store);
        }
        insert(store, party);
    }

    private void insert(NameStore store, int party) {
        int slot = home(store.keyBytes(party), slots.length);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = party;
        used++;
        live++;
    }

    void remove(NameStore store, int party) {
        int slot = home(store.keyBytes(party), slots.length);
        while (slots[slot] != party) {
            slot = next(slot);
        }
        slots[slot] = TAKEN_OUT;
        live--;
    }

    private void rebuild(NameStore store) {
        int[] old = slots;
        slots = new int[Math.max(LEAST_SLOTS, live * 2)];
        used = 0;
        live = 0;
        for (int party : old) {
            if (party > 0) {
                insert(store, party);
            }
        }
    }

    /** Follows the parties to where {@link NameStore#compacted} has put them. */
    void follow(NameStore from) {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] > 0) {
                slots[i] = from.movedParty(slots[i]);
            }
        }
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }

    /** From a hash that nobody can foresee: companies' ids come from outside. */
    private int home(byte[] key, int capacity) {
        long h = seed;
        for (byte b : key) {
            h = (h ^ b) * 0x9e3779b97f4a7c15L;
            h ^= h >>> 32;
        }
        return (int) (((h >>> 32) * capacity) >>> 32);
    }
}
