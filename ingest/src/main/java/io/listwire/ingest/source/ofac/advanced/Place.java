package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One Location.
 *
 * @param text on one line, as in the publisher's other formats: the postal code follows the town without a comma
 * @param country as published; empty where none is given
 * @param code of the country, ISO 3166-1 alpha-2; empty where it is not known
 * @param remarks what has no field
 */
record Place(String text, String country, String code, List<String> remarks) {

    private static final List<String> IN_ORDER =
            List.of("ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "REGION", "Unknown");
    private static final String POSTAL_CODE = "POSTAL CODE";
    private static final int FIELDS = 3;
    private static final Set<String> TAKEN = Set.of(
            "ID",
            "LocationPart",
            "LocationCountry",
            "LocationAreaCode",
            "FeatureVersionReference",
            "IDRegDocumentReference");

    static Place of(XmlElement location, References references) {
        List<String> remarks = new ArrayList<>();
        List<String> countries = countries(location, references);
        countries.stream().skip(1).forEach(other -> remarks.add("Country: " + other));
        for (XmlElement part : location.children("LocationPart")) {
            String type = type(part, references);
            part.children("LocationPartValue").stream()
                    .filter(value -> !isMain(value) || !(IN_ORDER.contains(type) || type.equals(POSTAL_CODE)))
                    .forEach(value -> remarks.add(labelled(type, value)));
        }
        remarks.addAll(location.labelled(TAKEN));
        String place = IN_ORDER.stream()
                .flatMap(type -> values(location, type, references))
                .collect(Collectors.joining(", "));
        String postalCode = values(location, POSTAL_CODE, references).collect(Collectors.joining(" "));
        String country = countries.isEmpty() ? "" : countries.get(0);
        String text = Stream.of((place + " " + postalCode).strip(), country)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Place(text, country, code(location, country, references), remarks);
    }

    private static String type(XmlElement part, References references) {
        return references.text(part, "LocPartTypeID", "LocPartType").orElse("Part");
    }

    /** Next to the main value stands the same in another script. */
    private static boolean isMain(XmlElement value) {
        return !value.attribute("Primary").orElse("true").equals("false");
    }

    private static String labelled(String type, XmlElement value) {
        String script = value.value("Comment").map(text -> " (" + text + ")").orElse("");
        return type + script + ": " + value.value("Value").orElse("");
    }

    private static Stream<String> values(XmlElement location, String type, References references) {
        return location.children("LocationPart").stream()
                .filter(part -> type(part, references).equals(type))
                .flatMap(part -> part.children("LocationPartValue").stream())
                .filter(Place::isMain)
                .flatMap(value -> value.value("Value").stream());
    }

    /** The country and what the area code stands for, which is mostly the same. */
    private static List<String> countries(XmlElement location, References references) {
        Stream<String> named = location.children("LocationCountry").stream()
                .flatMap(country -> references.text(country, "CountryID", "Country").stream());
        Stream<String> areas = location.children("LocationAreaCode").stream()
                .flatMap(area -> area.attribute("AreaCodeID").stream())
                .map(id -> references
                        .value("AreaCode", id)
                        .flatMap(area -> area.attribute("Description"))
                        .orElseGet(() -> references.text("AreaCode", id)));
        return Stream.concat(named, areas).distinct().toList();
    }

    private static String code(XmlElement location, String country, References references) {
        Optional<String> iso = location.child("LocationCountry")
                .flatMap(reference -> reference.attribute("CountryID"))
                .flatMap(id -> references.value("Country", id))
                .flatMap(value -> value.attribute("ISO2"));
        return Countries.alpha2(country).or(() -> iso.filter(Countries::isCode)).orElse("");
    }

    List<String> fields() {
        return Stream.concat(Stream.of(text, country, code), remarks.stream()).toList();
    }

    static Place of(List<String> fields) {
        return new Place(fields.get(0), fields.get(1), fields.get(2), fields.subList(FIELDS, fields.size()));
    }
}
