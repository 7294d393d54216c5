package io.listwire.domain.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pairs entries of one identity by what they say. A company listed at several places has an entry for each, under one
 * name: digests alone cannot tell which is which once the publisher has rewritten something in all of them.
 */
final class SiblingPairing {

    /** Each is compared with each in full: of larger families the pairs stay as the digests gave them. */
    private static final int MOST_COMPARISONS = 1_000;

    private final Function<StoredEntry, PartyDetails> storedDetails;
    private final Function<StagedEntry, PartyDetails> stagedDetails;

    private SiblingPairing(
            Function<StoredEntry, PartyDetails> storedDetails, Function<StagedEntry, PartyDetails> stagedDetails) {
        this.storedDetails = storedDetails;
        this.stagedDetails = stagedDetails;
    }

    /**
     * The pairs with siblings exchanged so that those belong together that differ least, material differences first.
     * Entries that have no sibling among the pairs are not looked up. Party ids stay with their stored entries.
     *
     * @param pairs what {@link SnapshotPairing#differing} found
     * @param storedDetails looks an entry of the list up
     * @param stagedDetails looks an entry of the snapshot up
     * @return as many pairs, sorted by partyId
     */
    static List<EntryPair> settled(
            List<EntryPair> pairs,
            Function<StoredEntry, PartyDetails> storedDetails,
            Function<StagedEntry, PartyDetails> stagedDetails) {
        if (pairs.stream().allMatch(pair -> pair.stored() == null)) {
            return List.copyOf(pairs);
        }
        SiblingPairing siblings = new SiblingPairing(storedDetails, stagedDetails);
        Collection<List<EntryPair>> families = pairs.stream()
                .collect(Collectors.groupingBy(SiblingPairing::identity, LinkedHashMap::new, Collectors.toList()))
                .values();
        return families.stream()
                .flatMap(family -> siblings.settle(family).stream())
                .sorted(Comparator.comparing(EntryPair::partyId))
                .toList();
    }

    private static String identity(EntryPair pair) {
        return pair.stored() != null
                ? pair.stored().identity()
                : Objects.requireNonNull(pair.staged()).identity();
    }

    private List<EntryPair> settle(List<EntryPair> family) {
        List<StoredEntry> before =
                family.stream().map(EntryPair::stored).filter(Objects::nonNull).toList();
        List<StagedEntry> after = family.stream()
                .map(EntryPair::staged)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(StagedEntry::digest).thenComparing(StagedEntry::sequence))
                .toList();
        long comparisons = (long) before.size() * after.size();
        if (family.size() == 1 || comparisons == 0 || comparisons > MOST_COMPARISONS) {
            return family;
        }
        Map<StoredEntry, StagedEntry> partners = partners(likenesses(before, after));
        Stream<EntryPair> ofStored =
                before.stream().map(stored -> new EntryPair(stored.partyId(), stored, partners.get(stored)));
        return Stream.concat(ofStored, arrivals(family, after, partners)).toList();
    }

    private List<Likeness> likenesses(List<StoredEntry> before, List<StagedEntry> after) {
        List<PartyDetails> befores = before.stream().map(storedDetails).toList();
        List<PartyDetails> afters = after.stream().map(stagedDetails).toList();
        List<Likeness> all = new ArrayList<>();
        for (int i = 0; i < befores.size(); i++) {
            for (int j = 0; j < afters.size(); j++) {
                List<FieldDifference> differences = PartyComparison.differences(befores.get(i), afters.get(j));
                long material =
                        differences.stream().filter(FieldDifference::material).count();
                all.add(new Likeness(before.get(i), after.get(j), material, differences.size()));
            }
        }
        return all;
    }

    private static Map<StoredEntry, StagedEntry> partners(List<Likeness> likenesses) {
        Map<StoredEntry, StagedEntry> partners = new LinkedHashMap<>();
        Set<StagedEntry> taken = new HashSet<>();
        likenesses.stream().sorted(Likeness.CLOSEST_FIRST).forEach(likeness -> {
            if (!partners.containsKey(likeness.stored()) && taken.add(likeness.staged())) {
                partners.put(likeness.stored(), likeness.staged());
            }
        });
        return partners;
    }

    private static Stream<EntryPair> arrivals(
            List<EntryPair> family, List<StagedEntry> after, Map<StoredEntry, StagedEntry> partners) {
        Iterator<StagedEntry> unpaired =
                after.stream().filter(staged -> !partners.containsValue(staged)).iterator();
        return family.stream()
                .filter(pair -> pair.stored() == null)
                .map(pair -> new EntryPair(pair.partyId(), null, unpaired.next()));
    }

    private record Likeness(StoredEntry stored, StagedEntry staged, long material, int differences) {

        private static final Comparator<Likeness> CLOSEST_FIRST = Comparator.comparingLong(Likeness::material)
                .thenComparingInt(Likeness::differences)
                .thenComparing(likeness -> likeness.stored().partyId())
                .thenComparing(likeness -> likeness.staged().digest())
                .thenComparingInt(likeness -> likeness.staged().sequence());
    }
}
