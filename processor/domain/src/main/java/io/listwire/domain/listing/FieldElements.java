package io.listwire.domain.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
        return party.names().stream().map(name -> name(name, party.type())).toList();
    }

    private static FieldElement name(PartyName name, PartyType type) {
        String kind = name.kind().name();
        String key = Wording.key(name.text());
        List<String> ways = nameKeys(name.text(), key, type);
        List<String> keys = ways.stream().map(way -> join(way, kind)).toList();
        List<String> says = weaker(name.kind()).stream()
                .flatMap(weaker -> ways.stream().map(way -> join(way, weaker.name())))
                .toList();
        // An entry has one primary name: another one replaces it.
        List<String> kinship = name.kind() == NameKind.PRIMARY ? List.of("the primary name", key) : List.of(key);
        return new FieldElement(name, name.shown(), name.text(), kind, keys, says, kinship);
    }

    /** A name given once is known: as a weaker one it says nothing more. */
    private static List<NameKind> weaker(NameKind kind) {
        return switch (kind) {
            case PRIMARY -> List.of(NameKind.values());
            case ALIAS -> List.of(NameKind.ALIAS, NameKind.WEAK);
            case FORMER -> List.of(NameKind.FORMER, NameKind.WEAK);
            case WEAK -> List.of(NameKind.WEAK);
        };
    }

    /** A person's name may be turned around; where a comma stands in a name of unknown kind, perhaps. */
    private static List<String> nameKeys(String text, String key, PartyType type) {
        String turned = text.indexOf(',') < 0 ? key : Wording.key(Wording.lastNameLast(text));
        return switch (type) {
            case INDIVIDUAL -> List.of(turned, key);
            case UNKNOWN -> List.of(key, turned);
            case ORGANIZATION, VESSEL, AIRCRAFT -> List.of(key);
        };
    }

    static List<FieldElement> addresses(List<Address> addresses) {
        return addresses.stream().map(FieldElements::address).toList();
    }

    /** A country says nothing new where the address names it: the code is a reading of the text. */
    private static FieldElement address(Address address) {
        String text = address.text();
        String country = address.country();
        if (country == null) {
            String key = Wording.key(text);
            return new FieldElement(address, address.shown(), text, "", List.of(join(key, "")), List.of(key));
        }
        String key = Wording.keyWithoutCode(text, country);
        List<String> keys = new ArrayList<>(List.of(join(key, country), join(key + country, "")));
        if (CountryNames.isNamedIn(text, country)) {
            keys.add(join(key, ""));
        }
        return new FieldElement(address, address.shown(), text, country, keys, List.of(key));
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

    static List<FieldElement> dates(PartyDetails party, Predicate<PartyDate> which) {
        return party.dates().stream().filter(which).map(FieldElements::date).toList();
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
