package io.listwire.domain.listing;

import io.listwire.domain.text.Folding;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One party that left a list and came onto another of the same jurisdiction: one story, not a relief and a restriction.
 *
 * @param from the list that it left
 * @param to the list that it came onto
 * @param direction what that means
 * @param explanation why the two are taken for one party, for a person
 */
public record PartyMove(String from, String to, MoveDirection direction, String explanation) {

    /** What is shorter names too many. */
    private static final int SHORTEST_NAME = 4;

    private static final int SHORTEST_IDENTIFIER = 5;

    /**
     * The move that a delisting and a listing are; empty where they are none, or are two parties.
     *
     * <p>They are one where a name that is no weak alias is equal in normal form, or an identifier is, and nothing
     * contradicts: neither kind of party, countries, nor dates of birth.
     */
    public static Optional<PartyMove> between(PartyChange delisted, PartyChange listed) {
        PartyDetails left = delisted.entry();
        PartyDetails came = listed.entry();
        if (delisted.list().equals(listed.list())
                || !jurisdiction(delisted.list()).equals(jurisdiction(listed.list()))
                || contradict(left, came)) {
            return Optional.empty();
        }
        return sameIdentifier(left, came)
                .or(() -> sameName(left, came))
                .map(why -> new PartyMove(
                        delisted.list(), listed.list(), MoveDirection.between(delisted.list(), listed.list()), why));
    }

    /** Two parties can only be one where they share a key. */
    public static Set<String> keys(PartyDetails party) {
        Set<String> keys = new TreeSet<>();
        names(party).map(PartyMove::nameKey).filter(key -> !key.isEmpty()).forEach(keys::add);
        party.identifiers().stream()
                .map(PartyMove::identifierKey)
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        return keys;
    }

    private static Optional<String> sameIdentifier(PartyDetails left, PartyDetails came) {
        Set<String> known =
                left.identifiers().stream().map(PartyMove::identifierKey).collect(Collectors.toSet());
        return came.identifiers().stream()
                .filter(identifier -> !identifierKey(identifier).isEmpty())
                .filter(identifier -> known.contains(identifierKey(identifier)))
                .map(identifier -> "the identifier " + identifier.kind() + " " + identifier.value() + " is the same")
                .findFirst();
    }

    private static Optional<String> sameName(PartyDetails left, PartyDetails came) {
        Set<String> known = names(left).map(PartyMove::nameKey).collect(Collectors.toSet());
        return names(came)
                .filter(name -> !nameKey(name).isEmpty())
                .filter(name -> known.contains(nameKey(name)))
                .map(name -> "the name \"" + name + "\" is the same")
                .findFirst();
    }

    private static Stream<String> names(PartyDetails party) {
        return party.names().stream()
                .filter(name -> name.kind() != NameKind.WEAK)
                .map(PartyName::text)
                .flatMap(name -> party.type() == PartyType.INDIVIDUAL
                        ? Stream.of(Wording.lastNameLast(name), name)
                        : Stream.of(name))
                .distinct();
    }

    private static String nameKey(String name) {
        String folded = Folding.tight(name);
        return folded.length() < SHORTEST_NAME ? "" : "n:" + folded;
    }

    private static String identifierKey(Identifier identifier) {
        String folded = Folding.tight(identifier.value());
        return folded.length() < SHORTEST_IDENTIFIER ? "" : "i:" + identifier.kind() + ":" + folded;
    }

    private static boolean contradict(PartyDetails left, PartyDetails came) {
        boolean types =
                left.type() != PartyType.UNKNOWN && came.type() != PartyType.UNKNOWN && left.type() != came.type();
        return types || disjoint(countries(left), countries(came)) || disjoint(births(left), births(came));
    }

    private static <T> boolean disjoint(Set<T> left, Set<T> came) {
        return !left.isEmpty() && !came.isEmpty() && Collections.disjoint(left, came);
    }

    private static Set<String> countries(PartyDetails party) {
        return Stream.concat(
                        party.addresses().stream().map(Address::country).filter(Objects::nonNull),
                        party.countries().stream())
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> births(PartyDetails party) {
        List<LocalDate> days = party.dates().stream()
                .filter(date -> date.kind().equals("BIRTH"))
                .map(PartyDate::date)
                .filter(Objects::nonNull)
                .toList();
        return Set.copyOf(days);
    }

    private static String jurisdiction(String list) {
        int end = list.indexOf('-');
        return end < 0 ? list : list.substring(0, end);
    }
}
