package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.text.Scripts;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a profile. The primary one is that which the publisher calls so and, where it stands in several scripts,
 * that in Latin letters: whatever order they come in.
 */
final class Names {

    private static final String LATIN = "Latn";

    /** A DocumentedName and what is said around it. */
    private record Documented(
            String id, NameText text, boolean main, boolean weak, String aliasType, String status, List<String> rest) {

        /** Less is more likely the primary name. */
        int rank() {
            boolean latin = text.script().filter(LATIN::equals).isPresent();
            return (main ? 0 : 4) + (status.equals("Primary Latin") ? 0 : 2) + (latin ? 0 : 1);
        }
    }

    private final References references;
    private final List<Documented> names = new ArrayList<>();

    Names(XmlElement profile, References references) {
        this.references = references;
        for (XmlElement identity : profile.children("Identity")) {
            Map<String, String> partTypes = partTypes(identity);
            for (XmlElement alias : identity.children("Alias")) {
                alias.children("DocumentedName").forEach(name -> add(identity, alias, name, partTypes));
            }
        }
        names.stream()
                .min(Comparator.comparing(Documented::rank)
                        .thenComparing(name -> name.id().length())
                        .thenComparing(Documented::id)
                        .thenComparing(name -> name.text().text()))
                .ifPresent(primary -> {
                    names.remove(primary);
                    names.add(0, primary);
                });
    }

    private void add(XmlElement identity, XmlElement alias, XmlElement name, Map<String, String> partTypes) {
        NameText.of(name, partTypes, references)
                .ifPresent(text -> names.add(new Documented(
                        name.attribute("ID").orElse(""),
                        text,
                        isTrue(alias, "Primary")
                                && !"false".equals(identity.attribute("Primary").orElse("true")),
                        isTrue(alias, "LowQuality"),
                        references.text(alias, "AliasTypeID", "AliasType").orElse("A.K.A."),
                        references
                                .text(name, "DocNameStatusID", "DocNameStatus")
                                .orElse(""),
                        isTrue(identity, "False") ? List.of("of a false identity") : List.of())));
    }

    private static boolean isTrue(XmlElement element, String attribute) {
        return element.attribute(attribute).filter("true"::equals).isPresent();
    }

    private Map<String, String> partTypes(XmlElement identity) {
        Map<String, String> types = new HashMap<>();
        for (XmlElement groups : identity.children("NamePartGroups")) {
            groups.children("MasterNamePartGroup").stream()
                    .flatMap(master -> master.children("NamePartGroup").stream())
                    .forEach(group -> types.put(
                            group.attribute("ID").orElse(""),
                            references
                                    .text(group, "NamePartTypeID", "NamePartType")
                                    .orElse("")));
        }
        return types;
    }

    /** The text of the primary name; empty where there is no name at all. */
    Optional<String> primary() {
        return names.stream().findFirst().map(name -> name.text().text());
    }

    /** All names, the primary one first. */
    List<PartyName> all() {
        List<PartyName> all = new ArrayList<>();
        for (Documented name : names) {
            String text = name.text().text();
            String script = name.text().script().or(() -> Scripts.of(text)).orElse(null);
            all.add(new PartyName(text, all.isEmpty() ? NameKind.PRIMARY : kind(name), script));
        }
        return all;
    }

    private static NameKind kind(Documented name) {
        if (name.weak()) {
            return NameKind.WEAK;
        }
        return name.aliasType().equals("F.K.A.") ? NameKind.FORMER : NameKind.ALIAS;
    }

    /** What is said of names and has no field, in the words of the publisher's other formats. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (Documented name : names) {
            String label = "Alias (" + name.text().text() + ") ";
            boolean told = List.of("Name", "A.K.A.").contains(name.aliasType())
                    || (name.aliasType().equals("F.K.A.") && !name.weak());
            if (!told) {
                remarks.add(label + "type: " + name.aliasType().toLowerCase(Locale.ROOT));
            }
            name.rest().forEach(rest -> remarks.add(label + rest));
        }
        return remarks;
    }

    /** The name with that number; empty where it is the primary one or there is none. */
    Optional<String> other(String id) {
        return names.stream()
                .skip(1)
                .filter(name -> name.id().equals(id))
                .map(name -> name.text().text())
                .findFirst();
    }
}
