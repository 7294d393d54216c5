package io.listwire.domain.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pairs the entries of a list with those of the snapshot that is to replace it, by identity and digest alone, so that
 * a list of a million entries takes no more memory than its headers. The order of the inputs never matters.
 */
public final class SnapshotPairing {

    private static final Comparator<StoredEntry> STORED_BY_DIGEST = Comparator.comparing(StoredEntry::digest)
            .thenComparing(StoredEntry::identity)
            .thenComparing(StoredEntry::partyId);
    private static final Comparator<StagedEntry> STAGED_BY_DIGEST = Comparator.comparing(StagedEntry::digest)
            .thenComparing(StagedEntry::identity)
            .thenComparing(StagedEntry::sequence);

    private final List<StoredEntry> stored;
    private final List<StoredEntry> changed = new ArrayList<>();
    private final List<StagedEntry> replacing = new ArrayList<>();
    private final List<EntryPair> pairs = new ArrayList<>();
    private final List<StagedEntry> arrivals = new ArrayList<>();

    private SnapshotPairing(List<StoredEntry> stored) {
        this.stored = stored;
    }

    /**
     * The pairs that differ: one side is missing, or the digests are unequal; sorted by partyId.
     *
     * <p>Of several entries with one identity those with equal digests belong together, the rest in order of digest
     * (see {@link SiblingPairing}). A stored entry that stays keeps its partyId. A new one gets its identity as partyId,
     * or the identity with {@code #2}, {@code #3} and so on, the first that no stored entry has.
     */
    public static List<EntryPair> differing(List<StoredEntry> stored, List<StagedEntry> staged) {
        SnapshotPairing pairing = new SnapshotPairing(stored);
        pairing.leaveOutEqual(staged);
        pairing.pairByIdentity();
        pairing.nameArrivals();
        pairing.pairs.sort(Comparator.comparing(EntryPair::partyId));
        return List.copyOf(pairing.pairs);
    }

    /** Almost all entries are equal from one day to the next; twins of one side are paired in order. */
    private void leaveOutEqual(List<StagedEntry> staged) {
        if (stored.isEmpty()) {
            replacing.addAll(staged);
            return;
        }
        List<StoredEntry> before = new ArrayList<>();
        List<StagedEntry> after = new ArrayList<>();
        EqualEntries.leaveOut(stored, staged, before, after);
        before.sort(STORED_BY_DIGEST);
        after.sort(STAGED_BY_DIGEST);
        int left = 0;
        int right = 0;
        while (left < before.size() && right < after.size()) {
            int order = compare(before.get(left), after.get(right));
            if (order < 0) {
                changed.add(before.get(left));
            } else if (order > 0) {
                replacing.add(after.get(right));
            }
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        changed.addAll(before.subList(left, before.size()));
        replacing.addAll(after.subList(right, after.size()));
    }

    private static int compare(StoredEntry before, StagedEntry after) {
        int byDigest = before.digest().compareTo(after.digest());
        return byDigest != 0 ? byDigest : before.identity().compareTo(after.identity());
    }

    private void pairByIdentity() {
        changed.sort(Comparator.comparing(StoredEntry::identity).thenComparing(STORED_BY_DIGEST));
        replacing.sort(Comparator.comparing(StagedEntry::identity).thenComparing(STAGED_BY_DIGEST));
        int left = 0;
        int right = 0;
        while (left < changed.size() || right < replacing.size()) {
            int order = compareIdentities(left, right);
            StoredEntry before = order <= 0 ? changed.get(left++) : null;
            StagedEntry after = order >= 0 ? replacing.get(right++) : null;
            if (before != null) {
                pairs.add(new EntryPair(before.partyId(), before, after));
            } else if (after != null) {
                arrivals.add(after);
            }
        }
    }

    private int compareIdentities(int left, int right) {
        if (left == changed.size()) {
            return 1;
        }
        return right == replacing.size()
                ? -1
                : changed.get(left).identity().compareTo(replacing.get(right).identity());
    }

    private void nameArrivals() {
        if (arrivals.isEmpty()) {
            return;
        }
        String[] taken = stored.stream().map(StoredEntry::partyId).sorted().toArray(String[]::new);
        Set<String> given = new HashSet<>();
        String identity = "";
        int number = 0;
        for (StagedEntry arrival : arrivals) {
            number = arrival.identity().equals(identity) ? number : 0;
            identity = arrival.identity();
            String partyId;
            do {
                number++;
                partyId = number == 1 ? identity : identity + "#" + number;
            } while (Arrays.binarySearch(taken, partyId) >= 0 || !given.add(partyId));
            pairs.add(new EntryPair(partyId, null, arrival));
        }
    }
}
