package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.xml.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value sets that the rest of the file points to by number, such as Country 11143 for Iran. */
final class References {

    private final Map<String, Map<String, XmlElement>> byName = new HashMap<>();
    private int size;
    private int chars;

    /** Keeps the text and the attributes of a value. */
    void add(XmlElement value) {
        value.attribute("ID").ifPresent(id -> {
            byName.computeIfAbsent(value.name(), name -> new HashMap<>())
                    .put(
                            id,
                            new XmlElement(
                                    value.name(),
                                    value.namespace(),
                                    value.line(),
                                    value.attributes(),
                                    List.of(),
                                    value.text()));
            size++;
            chars += value.text().length()
                    + value.attributes().values().stream()
                            .mapToInt(String::length)
                            .sum();
        });
    }

    /** How many characters are held, UTF-16 code units. */
    int chars() {
        return chars;
    }

    int size() {
        return size;
    }

    Optional<XmlElement> value(String name, String id) {
        return Optional.ofNullable(byName.getOrDefault(name, Map.of()).get(id));
    }

    /** The text that an attribute of an element points to; the number itself where it points nowhere. */
    Optional<String> text(XmlElement element, String attribute, String name) {
        return element.attribute(attribute).map(id -> text(name, id));
    }

    /** The text of a value; the number itself where there is none. */
    String text(String name, String id) {
        return value(name, id)
                .map(value -> value.text().isEmpty()
                        ? value.attribute("LegalBasisShortRef").orElse("")
                        : value.text())
                .filter(text -> !text.isEmpty())
                .orElse(name + " " + id);
    }

    /** Whether a value of that name has that text. */
    boolean has(String name, String text) {
        return byName.getOrDefault(name, Map.of()).values().stream()
                .anyMatch(value -> value.text().equals(text));
    }
}
