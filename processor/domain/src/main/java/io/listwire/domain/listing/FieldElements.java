package io.listwire.domain.listing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of an entry's fields in the forms in which they are compared. */
final class FieldElements {

    private static final String SEPARATOR = "|";

    private FieldElements() {}

    static List<FieldElement> single(@Nullable String value) {
        return value == null ? List.of() : List.of(FieldElement.single(value, List.of(Wording.key(value))));
    }

    static List<FieldElement> remarks(@Nullable String value) {
        return value == null
                ? List.of()
                : List.of(FieldElement.single(value, List.of(Wording.key(value), Wording.unorderedKey(value))));
    }

    static List<FieldElement> texts(List<String> values) {
        return values.stream().map(FieldElement::ofText).toList();
    }

    static List<FieldElement> names(PartyDetails party) {
        boolean mayBePerson = party.type() == PartyType.INDIVIDUAL || party.type() == PartyType.UNKNOWN;
        return party.names().stream().map(name -> name(name, mayBePerson)).toList();
    }

    private static FieldElement name(PartyName name, boolean mayBePerson) {
        String kind = name.kind().name();
        String key = Wording.key(name.text());
        List<String> keys = mayBePerson && name.text().indexOf(',') >= 0
                ? List.of(join(kind, key), join(kind, Wording.key(Wording.lastNameLast(name.text()))))
                : List.of(join(kind, key));
        // An entry has one primary name: another one replaces it.
        List<String> kinship = name.kind() == NameKind.PRIMARY ? List.of("the primary name", key) : List.of(key);
        return new FieldElement(name, name.shown(), name.text(), kind, keys, kinship);
    }

    static List<FieldElement> addresses(List<Address> addresses) {
        return addresses.stream().map(FieldElements::address).toList();
    }

    /** A country says nothing new where the address names it: the code is a reading of the text. */
    private static FieldElement address(Address address) {
        String whole = address.text().strip();
        String country = address.country();
        if (country == null) {
            return address(address, whole, "", List.of(join(Wording.key(whole), "")));
        }
        String street = withoutTrailing(whole, country);
        String key = Wording.key(street);
        String withCode = join(Wording.key(street + ", " + country), "");
        Stream<String> keys = CountryNames.isNamedIn(street, country)
                ? Stream.of(join(key, country), withCode, join(key, ""))
                : Stream.of(join(key, country), withCode);
        return address(address, street, country, keys.toList());
    }

    private static FieldElement address(Address address, String street, String country, List<String> keys) {
        return new FieldElement(address, address.shown(), street, country, keys, List.of(Wording.key(street)));
    }

    private static String withoutTrailing(String text, String country) {
        String tail = ", " + country;
        return text.endsWith(tail) ? text.substring(0, text.length() - tail.length()) : text;
    }

    static List<FieldElement> identifiers(List<Identifier> identifiers) {
        return identifiers.stream().map(FieldElements::identifier).toList();
    }

    private static FieldElement identifier(Identifier identifier) {
        String issuer = identifier.issuer() == null ? "" : Wording.key(identifier.issuer());
        String rest = join(Wording.key(identifier.kind()), issuer);
        String value = Wording.identifierKey(identifier.value());
        return new FieldElement(
                identifier, identifier.shown(), identifier.value(), rest, List.of(join(value, rest)), List.of(value));
    }

    static List<FieldElement> dates(List<PartyDate> dates) {
        return dates.stream().map(FieldElements::date).toList();
    }

    private static FieldElement date(PartyDate date) {
        String kind = Wording.key(date.kind());
        String wording = join(kind, Wording.key(date.text()));
        List<String> keys = date.date() == null
                ? List.of(wording)
                : List.of(join(kind, Wording.key(date.date().toString())), wording);
        return new FieldElement(date, date.shown(), date.text(), kind, keys, List.of());
    }

    private static String join(String text, String rest) {
        return text + SEPARATOR + rest;
    }
}
