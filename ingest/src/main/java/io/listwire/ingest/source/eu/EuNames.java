package io.listwire.ingest.source.eu;

import io.listwire.ingest.source.text.Scripts;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of an entity. The publisher marks none as the primary one. Taken for it is a strong name before a weak one, then
 * one in Latin letters, then one in English or in no language, then the one that the publisher entered first (lowest
 * logicalId): whatever order the names come in, and new names change nothing.
 */
final class EuNames {

    private static final String WHOLE = "wholeName";
    private static final List<String> PARTS = List.of("firstName", "middleName", "lastName");
    private static final Set<String> TAKEN = Set.of(
            WHOLE,
            "firstName",
            "middleName",
            "lastName",
            "strong",
            "title",
            "function",
            "gender",
            "logicalId",
            "regulationLanguage",
            "regulationSummary");
    private static final Comparator<XmlElement> LIKELIEST = Comparator.comparing((XmlElement name) -> !isStrong(name))
            .thenComparing(name -> !isLatin(name))
            .thenComparing(name -> !isEnglish(name))
            .thenComparing(name -> name.attribute("logicalId").orElse("").length())
            .thenComparing(name -> name.attribute("logicalId").orElse(""))
            .thenComparing(EuNames::text);

    private final List<XmlElement> names;

    EuNames(XmlElement entity) {
        names = entity.children("nameAlias").stream()
                .filter(name -> !text(name).isEmpty())
                .toList();
    }

    private static String text(XmlElement name) {
        return name.attribute(WHOLE).orElseGet(() -> parts(name));
    }

    private static String parts(XmlElement name) {
        return PARTS.stream().flatMap(part -> name.attribute(part).stream()).collect(Collectors.joining(" "));
    }

    private static boolean isStrong(XmlElement name) {
        return !name.attribute("strong").orElse("true").equals("false");
    }

    private static boolean isLatin(XmlElement name) {
        return Scripts.of(text(name)).filter("Latn"::equals).isPresent();
    }

    private static boolean isEnglish(XmlElement name) {
        return name.attribute("nameLanguage").orElse("EN").equals("EN");
    }

    /** Each name once, the primary one first; the same name in several languages is strong where one of them is. */
    List<PartyName> all() {
        Map<String, NameKind> kinds = new LinkedHashMap<>();
        names.stream().min(LIKELIEST).ifPresent(primary -> kinds.put(text(primary), NameKind.PRIMARY));
        names.forEach(name -> kinds.merge(
                text(name),
                isStrong(name) ? NameKind.ALIAS : NameKind.WEAK,
                (one, other) -> one == NameKind.WEAK ? other : one));
        List<PartyName> all = new ArrayList<>();
        kinds.forEach((text, kind) ->
                all.add(new PartyName(text, kind, Scripts.of(text).orElse(null))));
        return all;
    }

    /** Titles and functions, in an order that does not depend on the published one. */
    Optional<String> title() {
        TreeSet<String> titles = new TreeSet<>();
        names.forEach(name -> Stream.of("title", "function")
                .forEach(part -> name.attribute(part).ifPresent(titles::add)));
        return titles.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", titles));
    }

    /** What is said of names and has no field. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (XmlElement name : names) {
            name.attribute("gender").ifPresent(gender -> remarks.add("Gender: " + gender));
            String label = "Name (" + text(name) + ") ";
            if (!parts(name).isEmpty() && !parts(name).equalsIgnoreCase(text(name))) {
                PARTS.forEach(
                        part -> name.attribute(part).ifPresent(value -> remarks.add(label + part + ": " + value)));
            }
            name.labelled(TAKEN).forEach(rest -> remarks.add(label + rest));
        }
        return remarks;
    }
}
