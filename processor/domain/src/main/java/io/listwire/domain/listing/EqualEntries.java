package io.listwire.domain.listing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the entries that stand on both sides once, with equal digest and identity: from one day to the next almost all.
 * What has a twin on its own side is not looked at closer, and counts as different here.
 */
final class EqualEntries {

    private static final int EMPTY = -1;
    /** Forged digests could all fall into one place: what is not found that near is left to whoever sorts. */
    private static final int MOST_PROBES = 64;

    private final List<StoredEntry> stored;
    private final int[] table;
    private final BitSet storedOnce = new BitSet();
    private final int[] partners;

    private EqualEntries(List<StoredEntry> stored, List<StagedEntry> staged) {
        this.stored = stored;
        table = new int[Integer.highestOneBit(Math.max(1, stored.size())) * 4];
        Arrays.fill(table, EMPTY);
        partners = new int[staged.size()];
    }

    /**
     * Entries of both sides that have no equal, or more than one.
     *
     * @param changed takes those of the list, in their order
     * @param replacing takes those of the snapshot, in their order
     */
    static void leaveOut(
            List<StoredEntry> stored,
            List<StagedEntry> staged,
            List<StoredEntry> changed,
            List<StagedEntry> replacing) {
        EqualEntries equal = new EqualEntries(stored, staged);
        equal.addStored();
        BitSet pairedOnce = equal.pair(staged);
        for (int i = 0; i < stored.size(); i++) {
            if (!pairedOnce.get(i)) {
                changed.add(stored.get(i));
            }
        }
        for (int i = 0; i < staged.size(); i++) {
            int partner = equal.partners[i];
            if (partner == EMPTY || !pairedOnce.get(partner)) {
                replacing.add(staged.get(i));
            }
        }
    }

    private void addStored() {
        for (int i = 0; i < stored.size(); i++) {
            StoredEntry entry = stored.get(i);
            int place = place(entry.digest(), entry.identity());
            if (place >= 0 && table[place] == EMPTY) {
                table[place] = i;
                storedOnce.set(i);
            } else if (place >= 0) {
                storedOnce.clear(table[place]);
            }
        }
    }

    /** Entries of the list that have one equal, and are one. */
    private BitSet pair(List<StagedEntry> staged) {
        BitSet once = new BitSet();
        BitSet several = new BitSet();
        for (int i = 0; i < partners.length; i++) {
            StagedEntry entry = staged.get(i);
            int place = place(entry.digest(), entry.identity());
            int partner = place >= 0 ? table[place] : EMPTY;
            partners[i] = partner;
            if (partner != EMPTY) {
                (once.get(partner) ? several : once).set(partner);
            }
        }
        once.andNot(several);
        once.and(storedOnce);
        return once;
    }

    /** Where the entry stands in the table, or would; -1 where that is too far. */
    private int place(ContentDigest digest, String identity) {
        int mask = table.length - 1;
        int first = (int) (digest.low() ^ digest.low() >>> 32) + identity.hashCode();
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int place = first + probe & mask;
            int found = table[place];
            if (found == EMPTY
                    || (stored.get(found).digest().equals(digest)
                            && stored.get(found).identity().equals(identity))) {
                return place;
            }
        }
        return -1;
    }
}
