package io.listwire.domain.listing;

import io.listwire.domain.text.Folding;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells whether two entries mean one party: names and identifiers that they share, and what speaks against it. */
final class PartyTraits {

    /** What is shorter names too many. */
    private static final int SHORTEST_NAME = 4;

    private static final int SHORTEST_IDENTIFIER = 5;

    /** Ways to reach a party, which others share. */
    private static final Set<String> CONTACTS =
            Set.of("WEBSITE", "EMAIL", "EMAIL_ADDRESS", "PHONE", "PHONE_NUMBER", "FAX");

    /** A party has one of these for life: two of a kind are two parties. */
    private static final Set<String> ONE_FOR_LIFE = Set.of("IMO", "LEI", "USCC");

    private PartyTraits() {}

    /** Keys of the names and identifiers: two entries can only share one where they share a key. */
    static Set<String> of(PartyDetails party) {
        Set<String> keys = new TreeSet<>();
        names(party).map(PartyTraits::nameKey).forEach(keys::add);
        party.identifiers().stream().map(PartyTraits::identifierKey).forEach(keys::add);
        keys.remove("");
        return keys;
    }

    /** Why an identifier that both have makes them one, for a person; empty where there is none. */
    static Optional<String> sameIdentifier(PartyDetails left, PartyDetails came) {
        Set<String> known =
                left.identifiers().stream().map(PartyTraits::identifierKey).collect(Collectors.toSet());
        return came.identifiers().stream()
                .filter(identifier -> !identifierKey(identifier).isEmpty())
                .filter(identifier -> known.contains(identifierKey(identifier)))
                .map(identifier -> "the identifier " + identifier.kind() + " " + identifier.value() + " is the same")
                .findFirst();
    }

    /** Why a name that both have, no weak alias, makes them one, for a person; empty where there is none. */
    static Optional<String> sameName(PartyDetails left, PartyDetails came) {
        return sameName(names(left), names(came));
    }

    /**
     * The same where it is the primary name of one of them at least, of both where it may be a person's: many persons
     * share an alias.
     */
    static Optional<String> samePrimaryName(PartyDetails left, PartyDetails came) {
        Optional<String> primary = sameName(primaryName(left), primaryName(came));
        boolean perhapsPersons = came.type() == PartyType.INDIVIDUAL || came.type() == PartyType.UNKNOWN;
        return primary.isPresent() || perhapsPersons
                ? primary
                : sameName(names(left), primaryName(came)).or(() -> sameName(primaryName(left), names(came)));
    }

    private static Optional<String> sameName(Stream<String> left, Stream<String> came) {
        Set<String> known = left.map(PartyTraits::nameKey).collect(Collectors.toSet());
        return came.filter(name -> !nameKey(name).isEmpty())
                .filter(name -> known.contains(nameKey(name)))
                .map(name -> "the name \"" + name + "\" is the same")
                .findFirst();
    }

    private static Stream<String> names(PartyDetails party) {
        return party.names().stream()
                .filter(name -> name.kind() != NameKind.WEAK)
                .map(PartyName::text)
                .flatMap(name -> writings(name, party.type()))
                .distinct();
    }

    private static Stream<String> primaryName(PartyDetails party) {
        return writings(party.primaryName(), party.type());
    }

    private static Stream<String> writings(String name, PartyType type) {
        return type == PartyType.INDIVIDUAL ? Stream.of(Wording.lastNameLast(name), name) : Stream.of(name);
    }

    static String nameKey(String name) {
        String folded = Folding.tight(name);
        return folded.length() < SHORTEST_NAME ? "" : "n:" + folded;
    }

    private static String identifierKey(Identifier identifier) {
        String folded = Folding.tight(identifier.value());
        return folded.length() < SHORTEST_IDENTIFIER || CONTACTS.contains(identifier.kind())
                ? ""
                : "i:" + identifier.kind() + ":" + folded;
    }

    /** Whether kind of party, countries, dates of birth or numbers given once for life cannot be one party's. */
    static boolean contradict(PartyDetails left, PartyDetails came) {
        boolean types =
                left.type() != PartyType.UNKNOWN && came.type() != PartyType.UNKNOWN && left.type() != came.type();
        return types
                || (left.vessel() == null && disjoint(left, came, PartyTraits::countries))
                || disjoint(left, came, PartyTraits::births)
                || ONE_FOR_LIFE.stream().anyMatch(kind -> disjoint(left, came, party -> values(party, kind)));
    }

    private static <T> boolean disjoint(PartyDetails left, PartyDetails came, Function<PartyDetails, Set<T>> trait) {
        Set<T> before = trait.apply(left);
        Set<T> after = trait.apply(came);
        return !before.isEmpty() && !after.isEmpty() && Collections.disjoint(before, after);
    }

    /** Ships change their flags. */
    static Set<String> countries(PartyDetails party) {
        return Stream.concat(
                        party.addresses().stream().map(Address::country).filter(Objects::nonNull),
                        party.countries().stream())
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> births(PartyDetails party) {
        return party.dates().stream()
                .filter(date -> date.kind().equals("BIRTH"))
                .map(PartyDate::date)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<String> values(PartyDetails party, String kind) {
        return party.identifiers().stream()
                .filter(identifier -> identifier.kind().equals(kind))
                .map(identifier -> Folding.tight(identifier.value()))
                .collect(Collectors.toSet());
    }
}
