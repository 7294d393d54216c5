package io.listwire.ingest.source.ofac.xml;

import io.listwire.ingest.source.ofac.OfacFacts;
import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.schema.Address;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyType;
import io.listwire.schema.Vessel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes one sdnEntry as what the publisher says of a party. The numbers of its parts (uid of an alias, an address and so
 * on) are those of rows in the publisher's database, no facts; mainEntry decides what comes first.
 */
final class OfacXmlParty {

    private static final String UID = "uid";
    private static final String MAIN = "mainEntry";
    private static final Set<String> TYPES = Set.of("sdnType", "nspType");
    private static final Set<String> TAKEN = Set.of(
            UID,
            "firstName",
            "lastName",
            "title",
            "sdnType",
            "nspType",
            "remarks",
            "programList",
            "idList",
            "akaList",
            "addressList",
            "nationalityList",
            "citizenshipList",
            "dateOfBirthList",
            "placeOfBirthList",
            "vesselInfo");
    private static final List<String> STREET = List.of("address1", "address2", "address3", "city", "stateOrProvince");
    private static final Set<String> ADDRESS =
            Set.of(UID, "address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country");

    /** The lists within an entry and what they are made of. */
    private static final Map<String, String> PARTS = Map.of(
            "programList", "program",
            "idList", "id",
            "akaList", "aka",
            "addressList", "address",
            "nationalityList", "nationality",
            "citizenshipList", "citizenship",
            "dateOfBirthList", "dateOfBirthItem",
            "placeOfBirthList", "placeOfBirthItem");

    private final XmlElement element;
    private final OfacFacts facts = new OfacFacts();

    /** @param element nothing about it is {@link #unreadable} */
    OfacXmlParty(XmlElement element) {
        this.element = element;
    }

    /** Why the entry cannot be read; empty where it can. */
    static Optional<String> unreadable(XmlElement element) {
        if (element.value(UID).isEmpty()) {
            return Optional.of("uid is missing or empty: the entry cannot be told from others");
        }
        return OfacXmlNames.text(element).isEmpty()
                ? Optional.of("lastName and firstName are empty: there is no party")
                : Optional.empty();
    }

    /** The programmes of an entry, as published. */
    static List<String> programmes(XmlElement element) {
        return parts(element, "programList")
                .map(XmlElement::text)
                .filter(programme -> !programme.isEmpty())
                .toList();
    }

    /** All that an entry says in words, each label followed by its value. */
    static String statements(XmlElement element) {
        Stream<String> labelled = parts(element, "idList")
                .map(id -> id.value("idType").orElse("") + " "
                        + id.value("idNumber").orElse(""));
        return Stream.concat(element.values("remarks").stream(), labelled).collect(Collectors.joining("; "));
    }

    PartyDetails details() {
        PartyDetails.Builder party = PartyDetails.newBuilder()
                .setPublisherId(element.value(UID).orElse(null))
                .setType(type())
                .setNames(new OfacXmlNames(element, facts).all())
                .setAddresses(addresses())
                .setProgrammes(programmes(element))
                .setTitle(element.value("title").orElse(null))
                .setVessel(vessel().orElse(null))
                .setNationalities(mainFirst("nationalityList", "country"))
                .setCitizenships(mainFirst("citizenshipList", "country"))
                .setPlacesOfBirth(mainFirst("placeOfBirthList", "placeOfBirth"));
        mainFirst("dateOfBirthList", "dateOfBirth").forEach(day -> facts.date("BIRTH", day));
        identifiers();
        element.labelled(TAKEN).forEach(facts::remark);
        PARTS.forEach((list, part) ->
                element.children(list).forEach(child -> remark(list, Optional.empty(), child, Set.of(part))));
        List<String> remarks = Stream.concat(element.values("remarks").stream(), facts.remarks().stream())
                .toList();
        return party.setIdentifiers(facts.identifiers())
                .setDates(facts.dates())
                .setCountries(facts.countries())
                .setRemarks(remarks.isEmpty() ? null : String.join("; ", remarks))
                .build();
    }

    private PartyType type() {
        String type = TYPES.stream()
                .sorted()
                .flatMap(name -> element.values(name).stream())
                .findFirst()
                .orElse("");
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> PartyType.INDIVIDUAL;
            case "entity" -> PartyType.ORGANIZATION;
            case "vessel" -> PartyType.VESSEL;
            case "aircraft" -> PartyType.AIRCRAFT;
            default -> {
                if (!type.isEmpty()) {
                    facts.remark("Type: " + type);
                }
                yield PartyType.UNKNOWN;
            }
        };
    }

    /** As in the publisher's other formats: the postal code follows the town without a comma. */
    private List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        parts("addressList").forEach(address -> {
            String country = address.value("country").orElse("");
            String place = Stream.of(joined(address, STREET, ", "), address.value("postalCode"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
            String text =
                    Stream.of(place, country).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
            if (!text.isEmpty()) {
                addresses.add(new Address(text, Countries.alpha2(country).orElse(null)));
            }
            remark("Address", Optional.of(text), address, ADDRESS);
        });
        return addresses;
    }

    private void identifiers() {
        parts("idList").forEach(id -> {
            String type = id.value("idType").orElse("Identification");
            Optional<String> number = id.value("idNumber");
            if (number.isEmpty()) {
                facts.remark(type + ": no number");
                remark(type, Optional.empty(), id, Set.of(UID, "idType"));
                return;
            }
            List<String> more = new ArrayList<>();
            id.value("issueDate").ifPresent(day -> more.add("issued " + day));
            id.value("expirationDate").ifPresent(day -> more.add("expires " + day));
            more.addAll(id.labelled(Set.of(UID, "idType", "idNumber", "idCountry", "issueDate", "expirationDate")));
            facts.add(type, number.get(), id.value("idCountry").orElse(null), more);
        });
    }

    private Optional<Vessel> vessel() {
        return element.child("vesselInfo").map(info -> {
            info.value("vesselFlag").ifPresent(facts::country);
            remark(
                    "Vessel",
                    Optional.empty(),
                    info,
                    Set.of("callSign", "vesselType", "vesselFlag", "vesselOwner", "tonnage", "grossRegisteredTonnage"));
            return Vessel.newBuilder()
                    .setCallSign(info.value("callSign").orElse(null))
                    .setType(info.value("vesselType").orElse(null))
                    .setGrossTonnage(info.value("tonnage").orElse(null))
                    .setGrossRegisteredTonnage(
                            info.value("grossRegisteredTonnage").orElse(null))
                    .setFlag(info.value("vesselFlag").orElse(null))
                    .setOwner(info.value("vesselOwner").orElse(null))
                    .build();
        });
    }

    /** The values of the parts of a list, those that the publisher marks as the main ones first. */
    private List<String> mainFirst(String list, String child) {
        List<XmlElement> sorted = parts(list)
                .sorted(Comparator.comparing(
                        item -> !item.value(MAIN).orElse("").equalsIgnoreCase("true")))
                .toList();
        sorted.forEach(item -> remark(item.name(), item.value(child), item, Set.of(UID, MAIN, child)));
        return sorted.stream().flatMap(item -> item.value(child).stream()).toList();
    }

    private Stream<XmlElement> parts(String list) {
        return parts(element, list);
    }

    /** The parts of one of the lists within an entry. */
    static Stream<XmlElement> parts(XmlElement element, String list) {
        String part = PARTS.getOrDefault(list, "");
        return element.children(list).stream().flatMap(child -> child.children(part).stream());
    }

    private static Optional<String> joined(XmlElement element, List<String> children, String separator) {
        String text = children.stream()
                .flatMap(child -> element.value(child).stream())
                .collect(Collectors.joining(separator));
        return Optional.of(text).filter(line -> !line.isEmpty());
    }

    private void remark(String label, Optional<String> of, XmlElement part, Set<String> taken) {
        String whose = of.filter(text -> !text.isEmpty())
                .map(text -> label + " (" + text + ") ")
                .orElse(label + " ");
        part.labelled(taken).forEach(rest -> facts.remark(whose + rest));
    }
}
