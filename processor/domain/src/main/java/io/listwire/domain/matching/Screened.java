package io.listwire.domain.matching;

import io.listwire.domain.listing.Address;
import io.listwire.domain.listing.Identifier;
import io.listwire.domain.listing.NameKind;
import io.listwire.domain.listing.PartyDetails;
import io.listwire.domain.listing.PartyName;
import io.listwire.domain.listing.PartyType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What screening looks at, of a watched company or a listed party.
 *
 * @param type what it is; UNKNOWN where nobody says
 * @param names all names; weak ones never match alone
 * @param countries where it is at home or has an address, ISO 3166-1 alpha-2; empty where unknown
 * @param addresses each on one line
 * @param identifiers register numbers and codes
 */
public record Screened(
        PartyType type,
        List<PartyName> names,
        Set<String> countries,
        List<String> addresses,
        List<Identifier> identifiers) {

    public Screened {
        names = List.copyOf(names);
        countries = Set.copyOf(countries);
        addresses = List.copyOf(addresses);
        identifiers = List.copyOf(identifiers);
    }

    /** A listed party: its own countries and those of its addresses. */
    public static Screened of(PartyDetails party) {
        Set<String> countries = new LinkedHashSet<>(party.countries());
        party.addresses().stream()
                .map(Address::country)
                .filter(Objects::nonNull)
                .forEach(countries::add);
        return new Screened(
                party.type(),
                party.names(),
                countries,
                party.addresses().stream().map(Address::text).toList(),
                party.identifiers());
    }

    /** A watched company: the first name is its main one, all of them are good. */
    public static Screened company(
            List<String> names, Set<String> countries, List<String> addresses, List<Identifier> identifiers) {
        List<PartyName> kinds = Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .map(i -> new PartyName(names.get(i), i == 0 ? NameKind.PRIMARY : NameKind.ALIAS, null))
                .toList();
        return new Screened(PartyType.ORGANIZATION, kinds, countries, addresses, identifiers);
    }

    /** True where both are known to be of different types, such as a company and a vessel. */
    boolean isOfOtherType(Screened other) {
        return type != PartyType.UNKNOWN && other.type != PartyType.UNKNOWN && type != other.type;
    }

    /** The names that may match alone. */
    List<String> goodNames() {
        return names.stream()
                .filter(name -> name.kind() != NameKind.WEAK)
                .map(PartyName::text)
                .toList();
    }
}
