package io.listwire.ingest.source.un;

import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.text.Scripts;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyDate;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyName;
import io.listwire.schema.PartyType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one INDIVIDUAL or ENTITY as what the publisher says of a party. */
final class UnParty {

    private static final List<String> NAMES = List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
    private static final List<String> PLACE = List.of("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY");
    private static final Set<String> TAKEN = Set.of(
            "DATAID",
            "FIRST_NAME",
            "SECOND_NAME",
            "THIRD_NAME",
            "FOURTH_NAME",
            "NAME_ORIGINAL_SCRIPT",
            "UN_LIST_TYPE",
            "REFERENCE_NUMBER",
            "LISTED_ON",
            "LAST_DAY_UPDATED",
            "TITLE",
            "DESIGNATION",
            "NATIONALITY",
            "COMMENTS1",
            "ALIAS",
            "ADDRESS",
            "DATE_OF_BIRTH",
            "PLACE_OF_BIRTH",
            "DOCUMENT");

    private final XmlElement element;
    private final PartyType type;
    private final List<String> remarks = new ArrayList<>();

    /** @param element has a DATAID and a name */
    UnParty(XmlElement element, PartyType type) {
        this.element = element;
        this.type = type;
    }

    /** The parts of the name in the publisher's order. */
    static Optional<String> name(XmlElement element) {
        return joined(element, NAMES, " ");
    }

    PartyDetails details() {
        element.value("COMMENTS1").ifPresent(remarks::add);
        PartyDetails.Builder party = PartyDetails.newBuilder()
                .setPublisherId(element.value("DATAID").orElse(null))
                .setType(type)
                .setNames(names())
                .setAddresses(addresses())
                .setIdentifiers(identifiers())
                .setProgrammes(element.values("UN_LIST_TYPE"))
                .setDates(dates())
                .setTitle(title().orElse(null))
                .setNationalities(within("NATIONALITY").toList())
                .setPlacesOfBirth(placesOfBirth());
        Set<String> taken = TAKEN.stream()
                .flatMap(name -> Stream.of(name, element.name() + "_" + name))
                .collect(Collectors.toUnmodifiableSet());
        remarks.addAll(element.labelled(taken));
        return party.setRemarks(remarks.isEmpty() ? null : String.join("; ", remarks))
                .build();
    }

    private List<PartyName> names() {
        List<PartyName> names = new ArrayList<>();
        name(element).ifPresent(name -> names.add(name(name, NameKind.PRIMARY)));
        element.values("NAME_ORIGINAL_SCRIPT").forEach(name -> names.add(name(name, NameKind.ALIAS)));
        for (XmlElement alias : parts("ALIAS")) {
            Optional<String> name = alias.value("ALIAS_NAME");
            name.ifPresent(text -> names.add(name(text, quality(alias))));
            remark("Alias", name, alias, Set.of("ALIAS_NAME", "QUALITY"));
        }
        return names;
    }

    private NameKind quality(XmlElement alias) {
        String quality = alias.value("QUALITY").orElse("").toLowerCase(Locale.ROOT);
        return switch (quality) {
            case "low" -> NameKind.WEAK;
            case "f.k.a." -> NameKind.FORMER;
            case "good", "a.k.a.", "" -> NameKind.ALIAS;
            default -> {
                remarks.add("Alias (" + alias.value("ALIAS_NAME").orElse("") + ") QUALITY: " + quality);
                yield NameKind.ALIAS;
            }
        };
    }

    private static PartyName name(String text, NameKind kind) {
        return new PartyName(text, kind, Scripts.of(text).orElse(null));
    }

    private List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        for (XmlElement address : parts("ADDRESS")) {
            Optional<String> text = joined(address, PLACE, ", ");
            String country = address.value("COUNTRY").flatMap(Countries::alpha2).orElse(null);
            text.ifPresent(line -> addresses.add(new Address(line, country)));
            remark("Address", text, address, PLACE);
        }
        return addresses;
    }

    private List<String> placesOfBirth() {
        List<String> places = new ArrayList<>();
        for (XmlElement place : parts("PLACE_OF_BIRTH")) {
            Optional<String> text = joined(place, PLACE, ", ");
            text.ifPresent(places::add);
            remark("Place of birth", text, place, PLACE);
        }
        return places;
    }

    private List<Identifier> identifiers() {
        List<Identifier> identifiers = new ArrayList<>();
        element.values("REFERENCE_NUMBER")
                .forEach(number -> identifiers.add(new Identifier("UN_REFERENCE", number, "United Nations")));
        for (XmlElement document : parts("DOCUMENT")) {
            Optional<String> number = document.value("NUMBER");
            if (number.isEmpty()) {
                remark("Document", number, document, Set.of());
                continue;
            }
            String issuer = document.value("ISSUING_COUNTRY").orElse(null);
            identifiers.add(
                    new Identifier(kind(document.value("TYPE_OF_DOCUMENT").orElse("")), number.get(), issuer));
            remark("Document", number, document, Set.of("TYPE_OF_DOCUMENT", "NUMBER", "ISSUING_COUNTRY"));
        }
        return identifiers;
    }

    private static String kind(String document) {
        String words = document.toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return "DOCUMENT";
        }
        if (words.contains("passport") || words.contains("passeport") || words.contains("pasaporte")) {
            return "PASSPORT";
        }
        return words.startsWith("national identification")
                ? "NATIONAL_ID"
                : words.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    private List<PartyDate> dates() {
        List<PartyDate> dates = new ArrayList<>();
        element.values("LISTED_ON").forEach(day -> dates.add(date("LISTING", day)));
        within("LAST_DAY_UPDATED").forEach(day -> dates.add(date("UPDATED", day)));
        for (XmlElement birth : parts("DATE_OF_BIRTH")) {
            Optional<String> text = birthDate(birth);
            text.ifPresent(day -> dates.add(date("BIRTH", day)));
            Set<String> taken = Set.of("TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR");
            remark("Date of birth", text, birth, text.isPresent() ? taken : Set.of());
        }
        return dates;
    }

    /** A day or a year, or the first and the last year, behind the publisher's word for how sure it is of them. */
    private static Optional<String> birthDate(XmlElement birth) {
        String sure = birth.value("TYPE_OF_DATE").orElse("");
        String prefix = sure.isEmpty() || sure.equalsIgnoreCase("EXACT") ? "" : sure.toLowerCase(Locale.ROOT) + " ";
        return joined(birth, List.of("DATE", "YEAR", "FROM_YEAR", "TO_YEAR"), " and ")
                .map(text -> prefix + text);
    }

    private static PartyDate date(String kind, String text) {
        return PartyDate.newBuilder()
                .setKind(kind)
                .setText(text)
                .setDate(day(text).orElse(null))
                .build();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() <= 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> title() {
        String title = Stream.concat(within("TITLE"), within("DESIGNATION")).collect(Collectors.joining("; "));
        return Optional.of(title).filter(text -> !text.isEmpty());
    }

    /** The VALUE elements within the children of that name. */
    private Stream<String> within(String child) {
        return element.children(child).stream().flatMap(part -> part.values("VALUE").stream());
    }

    private List<XmlElement> parts(String name) {
        return element.children(element.name() + "_" + name);
    }

    private static Optional<String> joined(XmlElement element, List<String> children, String separator) {
        String text = children.stream()
                .flatMap(child -> element.value(child).stream())
                .collect(Collectors.joining(separator));
        return Optional.of(text).filter(line -> !line.isEmpty());
    }

    private void remark(String label, Optional<String> of, XmlElement part, Collection<String> taken) {
        String whose = of.map(text -> label + " (" + text + ") ").orElse(label + " ");
        part.labelled(taken).forEach(rest -> remarks.add(whose + rest));
    }
}
