package io.listwire.ingest.source.eu;

import io.listwire.ingest.source.text.Countries;
import io.listwire.ingest.source.xml.XmlElement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attributes that say where something is; country 00, UNKNOWN, is none. */
final class EuPlace {

    /** Attributes that are in the text or in the country. */
    static final Set<String> TAKEN =
            Set.of("street", "poBox", "place", "zipCode", "city", "region", "countryIso2Code", "countryDescription");

    private static final String UNKNOWN = "UNKNOWN";

    private final XmlElement element;

    EuPlace(XmlElement element) {
        this.element = element;
    }

    /** On one line; empty where nothing is known. */
    Optional<String> text() {
        String town = Stream.of("zipCode", "city")
                .flatMap(part -> element.attribute(part).stream())
                .collect(Collectors.joining(" "));
        String text = Stream.of(
                        element.attribute("street"),
                        element.attribute("poBox").map(box -> "PO Box " + box),
                        element.attribute("place"),
                        Optional.of(town).filter(name -> !name.isEmpty()),
                        element.attribute("region"),
                        country())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Optional.of(text).filter(line -> !line.isEmpty());
    }

    /** Its name as published; the code where there is no name. */
    Optional<String> country() {
        return element.attribute("countryDescription")
                .filter(name -> !name.equals(UNKNOWN))
                .or(this::code);
    }

    /** ISO 3166-1 alpha-2. */
    Optional<String> code() {
        return element.attribute("countryIso2Code")
                .filter(Countries::isCode)
                .or(() -> element.attribute("countryDescription").flatMap(Countries::alpha2));
    }
}
