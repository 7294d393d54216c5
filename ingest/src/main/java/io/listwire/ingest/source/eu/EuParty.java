package io.listwire.ingest.source.eu;

import io.listwire.ingest.source.text.WebAddress;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.schema.Address;
import io.listwire.schema.Identifier;
import io.listwire.schema.PartyDate;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes one sanctionEntity as what the publisher says of a party. The logicalId of a part is the number of a row in the
 * publisher's database, and regulationLanguage the language of that database: no facts.
 */
final class EuParty {

    private static final Set<String> TAKEN = Set.of(
            "logicalId",
            "euReferenceNumber",
            "designationDate",
            "unitedNationId",
            "remark",
            "regulation",
            "subjectType",
            "nameAlias",
            "address",
            "identification",
            "birthdate",
            "citizenship");
    private static final Set<String> ROW = Set.of("logicalId", "regulationLanguage", "regulationSummary");
    private static final Set<String> REGULATION =
            Set.of("logicalId", "numberTitle", "programme", "publicationDate", "entryIntoForceDate", "publicationUrl");

    private final XmlElement element;
    private final EuNames names;
    /** Sorted, so that it does not matter in which order the publisher writes the parts. */
    private final TreeSet<String> remarks = new TreeSet<>();

    private final List<Identifier> identifiers = new ArrayList<>();

    /** @param element has a logicalId and a name */
    EuParty(XmlElement element, EuNames names) {
        this.element = element;
        this.names = names;
    }

    PartyDetails details() {
        references();
        List<XmlElement> births = element.children("birthdate");
        PartyDetails.Builder party = PartyDetails.newBuilder()
                .setPublisherId(element.attribute("logicalId").orElse(null))
                .setType(type())
                .setNames(names.all())
                .setAddresses(addresses())
                .setProgrammes(distinct(regulations("programme")))
                .setCitations(distinct(citations("numberTitle")))
                .setDates(dates(births))
                .setTitle(names.title().orElse(null))
                .setCitizenships(citizenships())
                .setPlacesOfBirth(distinct(births.stream().flatMap(birth -> new EuPlace(birth).text().stream())))
                .setLinks(distinct(citations("publicationUrl").flatMap(url -> WebAddress.of(url).stream())));
        element.children("identification").forEach(this::identification);
        element.children("remark").forEach(remark -> remark(remark.text()));
        remarks.addAll(names.remarks());
        remarks.addAll(element.labelled(TAKEN));
        return party.setIdentifiers(identifiers)
                .setRemarks(remarks.isEmpty() ? null : String.join("; ", remarks))
                .build();
    }

    private void references() {
        element.attribute("euReferenceNumber")
                .ifPresent(number -> identifiers.add(new Identifier("EU_REFERENCE", number, "European Union")));
        element.attribute("unitedNationId")
                .ifPresent(number -> identifiers.add(new Identifier("UN_REFERENCE", number, "United Nations")));
    }

    private PartyType type() {
        Optional<XmlElement> subject = element.child("subjectType");
        String code = subject.flatMap(type -> type.attribute("code")).orElse("");
        subject.ifPresent(type -> type.labelled(Set.of("code", "classificationCode", "logicalId"))
                .forEach(rest -> remark("Subject type " + rest)));
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "person" -> PartyType.INDIVIDUAL;
            case "enterprise" -> PartyType.ORGANIZATION;
            default -> {
                remark(code.isEmpty() ? "" : "Subject type: " + code);
                yield PartyType.UNKNOWN;
            }
        };
    }

    private void remark(String text) {
        if (!text.isEmpty()) {
            remarks.add(text);
        }
    }

    private List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        for (XmlElement address : element.children("address")) {
            EuPlace place = new EuPlace(address);
            place.text()
                    .ifPresent(
                            text -> addresses.add(new Address(text, place.code().orElse(null))));
            address.children("contactInfo").forEach(this::contact);
            rest(
                    "Address" + place.text().map(text -> " (" + text + ")").orElse(""),
                    address,
                    EuPlace.TAKEN,
                    "contactInfo");
        }
        return addresses;
    }

    private void contact(XmlElement contact) {
        String key = contact.attribute("key").orElse("CONTACT").toUpperCase(Locale.ROOT);
        String kind = key.contains("MAIL")
                ? "EMAIL"
                : key.contains("PHONE") ? "PHONE" : key.contains("WEB") ? "WEBSITE" : key;
        contact.attribute("value").ifPresent(value -> identifiers.add(new Identifier(kind, value, null)));
        rest("Contact", contact, Set.of("key", "value"), "");
    }

    private void identification(XmlElement part) {
        EuIdentification identification = new EuIdentification(part);
        identification.identifier().ifPresent(identifiers::add);
        remarks.addAll(identification.remarks());
    }

    private List<PartyDate> dates(List<XmlElement> births) {
        Set<PartyDate> dates = new LinkedHashSet<>();
        element.attribute("designationDate").ifPresent(day -> dates.add(EuDates.dated("LISTING", day)));
        regulations("publicationDate").forEach(day -> dates.add(EuDates.dated("PUBLISHED", day)));
        regulations("entryIntoForceDate").forEach(day -> dates.add(EuDates.dated("EFFECTIVE", day)));
        element.children("regulation")
                .forEach(regulation -> rest(
                        "Regulation"
                                + regulation
                                        .attribute("numberTitle")
                                        .map(title -> " (" + title + ")")
                                        .orElse(""),
                        regulation,
                        REGULATION,
                        ""));
        for (XmlElement birth : births) {
            EuDates.birth(birth).ifPresent(text -> dates.add(EuDates.dated("BIRTH", text)));
            rest(
                    "Date of birth"
                            + EuDates.birth(birth)
                                    .map(text -> " (" + text + ")")
                                    .orElse(""),
                    birth,
                    Stream.concat(EuDates.TAKEN.stream(), EuPlace.TAKEN.stream())
                            .collect(Collectors.toUnmodifiableSet()),
                    "");
        }
        return List.copyOf(dates);
    }

    private List<String> citizenships() {
        List<XmlElement> citizenships = element.children("citizenship");
        citizenships.forEach(citizenship -> rest(
                "Citizenship"
                        + new EuPlace(citizenship)
                                .country()
                                .map(name -> " (" + name + ")")
                                .orElse(""),
                citizenship,
                Set.of("countryIso2Code", "countryDescription"),
                ""));
        return distinct(citizenships.stream().flatMap(citizenship -> new EuPlace(citizenship).country().stream()));
    }

    /** What a part says beyond its fields; the calendar is the usual one, and what does not apply is left out. */
    private void rest(String label, XmlElement part, Set<String> taken, String alsoTaken) {
        Set<String> all =
                Stream.of(ROW, taken, Set.of(alsoTaken)).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        part.labelled(all).stream()
                .filter(rest -> !rest.endsWith(": false") && !rest.equals("calendarType: GREGORIAN"))
                .forEach(rest -> remark(label + " " + rest));
    }

    private Stream<String> regulations(String attribute) {
        return element.children("regulation").stream().flatMap(regulation -> either(regulation, attribute));
    }

    /** Of the acts on the party as a whole, and on each part of what is said of it. */
    private Stream<String> citations(String attribute) {
        Stream<String> summaries = element.children().stream()
                .flatMap(part -> part.children("regulationSummary").stream())
                .flatMap(summary -> either(summary, attribute));
        return Stream.concat(regulations(attribute), summaries);
    }

    private static Stream<String> either(XmlElement part, String name) {
        return Stream.concat(part.attribute(name).stream(), part.values(name).stream());
    }

    private static List<String> distinct(Stream<String> texts) {
        return texts.distinct().toList();
    }
}
