package io.listwire.domain.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Pairs what left a list with what came onto it: publishers renumber their entries and correct names, and that is neither
 * a delisting nor a listing.
 */
final class ArrivalPairing {

    /** A trait that more entries share tells nothing, and comparing each with each would take quadratic time. */
    private static final int MOST_SHARING = 30;

    private final List<Entry> left;
    private final List<Entry> came;

    private ArrivalPairing(List<Entry> left, List<Entry> came) {
        this.left = left;
        this.came = came;
    }

    /**
     * The pairs with one in place of two for each party that is the same. It keeps the partyId under which it left. Where
     * several could be the same, the surer rule decides, then the likeness. Nothing is looked up unless something both
     * left and came.
     *
     * @param pairs at most one for each partyId
     * @return sorted by partyId
     */
    static List<EntryPair> joined(
            List<EntryPair> pairs,
            Function<StoredEntry, PartyDetails> storedDetails,
            Function<StagedEntry, PartyDetails> stagedDetails) {
        List<EntryPair> leaving = pairs.stream().filter(EntryPair::left).toList();
        List<EntryPair> coming = pairs.stream().filter(EntryPair::came).toList();
        if (leaving.isEmpty() || coming.isEmpty()) {
            return pairs;
        }
        Function<EntryPair, Entry> ofStored =
                pair -> new Entry(pair, storedDetails.apply(Objects.requireNonNull(pair.stored())));
        Function<EntryPair, Entry> ofStaged =
                pair -> new Entry(pair, stagedDetails.apply(Objects.requireNonNull(pair.staged())));
        ArrivalPairing pairing = new ArrivalPairing(
                leaving.stream().map(ofStored).toList(),
                coming.stream().map(ofStaged).toList());
        return replaced(pairs, pairing.chosen());
    }

    private static List<EntryPair> replaced(List<EntryPair> pairs, List<Candidate> chosen) {
        Map<String, EntryPair> byPartyId = new TreeMap<>();
        pairs.forEach(pair -> byPartyId.put(pair.partyId(), pair));
        for (Candidate candidate : chosen) {
            byPartyId.remove(candidate.came().pair().partyId());
            EntryPair stays = candidate.left().pair();
            byPartyId.put(
                    stays.partyId(),
                    new EntryPair(
                            stays.partyId(),
                            stays.stored(),
                            candidate.came().pair().staged(),
                            candidate.pairing()));
        }
        return List.copyOf(byPartyId.values());
    }

    private List<Candidate> chosen() {
        Set<Entry> taken = new LinkedHashSet<>();
        List<Candidate> chosen = new ArrayList<>();
        candidates().sorted(Candidate.SUREST_FIRST).forEach(candidate -> {
            if (!taken.contains(candidate.left()) && !taken.contains(candidate.came())) {
                taken.add(candidate.left());
                taken.add(candidate.came());
                chosen.add(candidate);
            }
        });
        return chosen;
    }

    private Stream<Candidate> candidates() {
        Map<String, List<Entry>> leftByTrait = byTrait(left);
        Map<String, List<Entry>> cameByTrait = byTrait(came);
        Map<Entry, Set<Entry>> sharing = new HashMap<>();
        cameByTrait.forEach((trait, entries) -> {
            List<Entry> others = leftByTrait.getOrDefault(trait, List.of());
            if (entries.size() <= MOST_SHARING && others.size() <= MOST_SHARING) {
                entries.forEach(entry -> sharing.computeIfAbsent(entry, first -> new LinkedHashSet<>())
                        .addAll(others));
            }
        });
        return sharing.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().flatMap(other -> Candidate.of(other, entry.getKey()).stream()));
    }

    private static Map<String, List<Entry>> byTrait(List<Entry> entries) {
        Map<String, List<Entry>> byTrait = new HashMap<>();
        entries.forEach(entry -> entry.traits()
                .forEach(trait -> byTrait.computeIfAbsent(trait, first -> new ArrayList<>())
                        .add(entry)));
        return byTrait;
    }

    /** One that left, or came. Equal to itself alone. */
    private static final class Entry {

        private final EntryPair pair;
        private final PartyDetails party;

        Entry(EntryPair pair, PartyDetails party) {
            this.pair = pair;
            this.party = party;
        }

        EntryPair pair() {
            return pair;
        }

        PartyDetails party() {
            return party;
        }

        Set<String> traits() {
            Set<String> traits = PartyTraits.of(party);
            traits.addAll(NearParty.places(party));
            return traits;
        }
    }

    private record Candidate(Entry left, Entry came, Pairing pairing, long material, int differences) {

        static final Comparator<Candidate> SUREST_FIRST = Comparator.<Candidate, PairingRule>comparing(
                        candidate -> candidate.pairing().rule())
                .thenComparingLong(Candidate::material)
                .thenComparingInt(Candidate::differences)
                .thenComparing(candidate -> candidate.left().pair().partyId())
                .thenComparing(candidate -> candidate.came().pair().partyId());

        static Optional<Candidate> of(Entry left, Entry came) {
            return pairing(left.party(), came.party()).map(pairing -> {
                List<FieldDifference> differences = PartyComparison.differences(left.party(), came.party());
                long material =
                        differences.stream().filter(FieldDifference::material).count();
                return new Candidate(left, came, pairing, material, differences.size());
            });
        }

        private static Optional<Pairing> pairing(PartyDetails left, PartyDetails came) {
            if (PartyTraits.contradict(left, came)) {
                return Optional.empty();
            }
            return PartyTraits.sameIdentifier(left, came)
                    .map(why -> new Pairing(PairingRule.SAME_IDENTIFIER, why))
                    .or(() ->
                            PartyTraits.samePrimaryName(left, came).map(why -> new Pairing(PairingRule.SAME_NAME, why)))
                    .or(() -> NearParty.likeness(left, came).map(why -> new Pairing(PairingRule.NEAR_NAME, why)));
        }
    }
}
