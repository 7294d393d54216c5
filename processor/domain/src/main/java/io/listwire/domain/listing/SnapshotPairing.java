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

    private static final Comparator<StoredEntry> STORED_ORDER = Comparator.comparing(StoredEntry::identity)
            .thenComparing(StoredEntry::digest)
            .thenComparing(StoredEntry::partyId);
    private static final Comparator<StagedEntry> STAGED_ORDER = Comparator.comparing(StagedEntry::identity)
            .thenComparing(StagedEntry::digest)
            .thenComparing(StagedEntry::sequence);

    private final List<StoredEntry> stored;
    private final List<StagedEntry> staged;
    private final List<EntryPair> pairs = new ArrayList<>();
    private final List<StagedEntry> arrivals = new ArrayList<>();

    private SnapshotPairing(List<StoredEntry> stored, List<StagedEntry> staged) {
        this.stored = stored.stream().sorted(STORED_ORDER).toList();
        this.staged = staged.stream().sorted(STAGED_ORDER).toList();
    }

    /**
     * The pairs that differ: one side is missing, or the digests are unequal; sorted by partyId.
     *
     * <p>Of several entries with one identity those with equal digests belong together, the rest in order of digest. A
     * stored entry that stays keeps its partyId. A new one gets its identity as partyId, or the identity with
     * {@code #2}, {@code #3} and so on, the first that no stored entry has.
     */
    public static List<EntryPair> differing(List<StoredEntry> stored, List<StagedEntry> staged) {
        SnapshotPairing pairing = new SnapshotPairing(stored, staged);
        pairing.walk();
        pairing.nameArrivals();
        pairing.pairs.sort(Comparator.comparing(EntryPair::partyId));
        return List.copyOf(pairing.pairs);
    }

    /** Both sides are sorted by identity, so one walk over the two meets each identity once. */
    private void walk() {
        int storedAt = 0;
        int stagedAt = 0;
        while (storedAt < stored.size() || stagedAt < staged.size()) {
            String identity = lesserIdentity(storedAt, stagedAt);
            int storedEnd = storedAt;
            while (storedEnd < stored.size() && stored.get(storedEnd).identity().equals(identity)) {
                storedEnd++;
            }
            int stagedEnd = stagedAt;
            while (stagedEnd < staged.size() && staged.get(stagedEnd).identity().equals(identity)) {
                stagedEnd++;
            }
            pairWithin(stored.subList(storedAt, storedEnd), staged.subList(stagedAt, stagedEnd));
            storedAt = storedEnd;
            stagedAt = stagedEnd;
        }
    }

    private String lesserIdentity(int storedAt, int stagedAt) {
        if (storedAt == stored.size()) {
            return staged.get(stagedAt).identity();
        }
        String left = stored.get(storedAt).identity();
        return stagedAt == staged.size() || left.compareTo(staged.get(stagedAt).identity()) <= 0
                ? left
                : staged.get(stagedAt).identity();
    }

    private void pairWithin(List<StoredEntry> before, List<StagedEntry> after) {
        List<StoredEntry> changed = new ArrayList<>();
        List<StagedEntry> replacing = new ArrayList<>();
        splitOffEqual(before, after, changed, replacing);
        int both = Math.min(changed.size(), replacing.size());
        for (int i = 0; i < both; i++) {
            pairs.add(new EntryPair(changed.get(i).partyId(), changed.get(i), replacing.get(i)));
        }
        changed.subList(both, changed.size()).forEach(gone -> pairs.add(new EntryPair(gone.partyId(), gone, null)));
        arrivals.addAll(replacing.subList(both, replacing.size()));
    }

    private static void splitOffEqual(
            List<StoredEntry> before, List<StagedEntry> after, List<StoredEntry> changed, List<StagedEntry> replacing) {
        int left = 0;
        int right = 0;
        while (left < before.size() && right < after.size()) {
            int order = before.get(left).digest().compareTo(after.get(right).digest());
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
