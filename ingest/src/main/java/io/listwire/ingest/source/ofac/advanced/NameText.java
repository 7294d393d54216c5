package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.xml.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of a name put together as in the publisher's other formats: the family name, a comma, the rest.
 *
 * @param text never empty
 * @param script ISO 15924; empty where the publisher does not say
 */
record NameText(String text, Optional<String> script) {

    private static final Set<String> FAMILY = Set.of("Last Name", "Maiden Name");
    private static final Set<String> PARENTS = Set.of("Patronymic", "Matronymic");
    private static final Set<String> GIVEN = Set.of("First Name", "Middle Name");
    private static final Set<String> WITHOUT_SPACES = Set.of("Hani", "Hans", "Hant");

    private record Part(String type, String text) {}

    /**
     * Reads a DocumentedName.
     *
     * @param partTypes type of a part by the number of its group
     */
    static Optional<NameText> of(XmlElement name, Map<String, String> partTypes, References references) {
        List<XmlElement> values = name.children("DocumentedNamePart").stream()
                .flatMap(part -> part.children("NamePartValue").stream())
                .filter(value -> !value.text().isEmpty())
                .toList();
        List<Part> parts = values.stream()
                .map(value -> new Part(
                        partTypes.getOrDefault(
                                value.attribute("NamePartGroupID").orElse(""), ""),
                        value.text()))
                .toList();
        List<String> scripts = values.stream()
                .flatMap(value -> value.attribute("ScriptID").stream())
                .flatMap(id -> references.value("Script", id).stream())
                .flatMap(script -> script.attribute("ScriptCode").stream())
                .distinct()
                .toList();
        Optional<String> script = scripts.size() == 1 ? Optional.of(scripts.get(0)) : Optional.empty();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new NameText(text(parts, script.orElse("")), script));
    }

    private static String text(List<Part> parts, String script) {
        boolean hasLast = parts.stream().anyMatch(part -> part.type.equals("Last Name"));
        String family = joined(parts, true, hasLast, script);
        String rest = joined(parts, false, hasLast, script);
        boolean person = parts.stream().anyMatch(part -> GIVEN.contains(part.type));
        if (family.isEmpty() || rest.isEmpty() || !person) {
            return parts.stream()
                    .map(Part::text)
                    .collect(Collectors.joining(WITHOUT_SPACES.contains(script) ? "" : " "));
        }
        return WITHOUT_SPACES.contains(script) ? family + rest : family + ", " + rest;
    }

    private static String joined(List<Part> parts, boolean family, boolean hasLast, String script) {
        return parts.stream()
                .filter(part -> isFamily(part, hasLast) == family)
                .map(Part::text)
                .collect(Collectors.joining(WITHOUT_SPACES.contains(script) ? "" : " "));
    }

    /** Father's and mother's names are family names in Spanish, in capitals as such, and given names in Russian. */
    private static boolean isFamily(Part part, boolean hasLast) {
        boolean capitals = part.text.equals(part.text.toUpperCase(Locale.ROOT))
                && !part.text.equals(part.text.toLowerCase(Locale.ROOT));
        return FAMILY.contains(part.type) || (PARENTS.contains(part.type) && (!hasLast || capitals));
    }
}
