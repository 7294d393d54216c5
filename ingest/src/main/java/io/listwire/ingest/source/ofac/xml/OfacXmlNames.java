package io.listwire.ingest.source.ofac.xml;

import io.listwire.ingest.source.ofac.OfacFacts;
import io.listwire.ingest.source.text.Scripts;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.schema.NameKind;
import io.listwire.schema.PartyName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of an sdnEntry: its own and those of its akaList. */
final class OfacXmlNames {

    private static final Set<String> TAKEN = Set.of("uid", "type", "category", "lastName", "firstName");

    private final XmlElement entry;
    private final OfacFacts facts;

    /** @param facts takes what is said of a name and has no field */
    OfacXmlNames(XmlElement entry, OfacFacts facts) {
        this.entry = entry;
        this.facts = facts;
    }

    /** As in the publisher's other formats: the last name, a comma, the first names; empty where there is none. */
    static Optional<String> text(XmlElement element) {
        String text = Stream.of("lastName", "firstName")
                .flatMap(child -> element.value(child).stream())
                .collect(Collectors.joining(", "));
        return Optional.of(text).filter(name -> !name.isEmpty());
    }

    /** All names, the primary one first. */
    List<PartyName> all() {
        List<PartyName> names = new ArrayList<>();
        text(entry).ifPresent(name -> names.add(name(name, NameKind.PRIMARY)));
        OfacXmlParty.parts(entry, "akaList").forEach(alias -> {
            Optional<String> name = text(alias);
            name.ifPresent(text -> names.add(name(text, kind(alias, text))));
            String label = name.map(text -> "Alias (" + text + ") ").orElse("Alias ");
            alias.labelled(TAKEN).forEach(rest -> facts.remark(label + rest));
        });
        return names;
    }

    private static PartyName name(String text, NameKind kind) {
        return new PartyName(text, kind, Scripts.of(text).orElse(null));
    }

    /** A weak alias stays weak whatever its type is; the type that has no kind then stands in the remarks. */
    private NameKind kind(XmlElement alias, String name) {
        String type = alias.value("type").orElse("a.k.a.");
        String letters = type.toLowerCase(Locale.ROOT).replace(".", "").strip();
        String category = alias.value("category").orElse("strong").toLowerCase(Locale.ROOT);
        boolean weak = category.equals("weak");
        if (!weak && !category.equals("strong")) {
            facts.remark("Alias (" + name + ") category: " + category);
        }
        if (letters.equals("fka") && !weak) {
            return NameKind.FORMER;
        }
        if (!letters.equals("aka")) {
            facts.remark("Alias (" + name + ") type: " + type);
        }
        return weak ? NameKind.WEAK : NameKind.ALIAS;
    }
}
