package io.listwire.domain.announcement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parties that a document names.
 *
 * @param parties the parties, in the order of the document
 * @param keys the keys of them all
 */
public record StatedNames(List<StatedParty> parties, Set<String> keys) {

    /** The document names nobody. */
    public static final StatedNames NONE = of(List.of());

    public StatedNames {
        parties = List.copyOf(parties);
        keys = Set.copyOf(keys);
    }

    /** These names with their keys. */
    public static StatedNames of(List<String> names) {
        return of(names, Map.of());
    }

    /**
     * These names with their keys and those of other names.
     *
     * @param otherNames name → other names of the same party
     */
    public static StatedNames of(List<String> names, Map<String, List<String>> otherNames) {
        List<StatedParty> parties = names.stream()
                .map(name -> StatedParty.of(name, otherNames.getOrDefault(name, List.of())))
                .toList();
        return new StatedNames(
                parties,
                parties.stream().flatMap(party -> party.keys().stream()).collect(Collectors.toSet()));
    }

    boolean isEmpty() {
        return parties.isEmpty();
    }

    int size() {
        return parties.size();
    }
}
