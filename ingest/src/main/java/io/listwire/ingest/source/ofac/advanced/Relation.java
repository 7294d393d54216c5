package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One ProfileRelationship, seen from the party that it starts from.
 *
 * @param type such as "Owned or Controlled By"
 * @param to number of the profile that it leads to
 * @param more what else is said of it
 */
record Relation(String type, String to, List<String> more) {

    private static final int FIELDS = 2;
    private static final Set<String> TAKEN = Set.of(
            "ID",
            "From-ProfileID",
            "To-ProfileID",
            "RelationTypeID",
            "RelationQualityID",
            "Former",
            "SanctionsEntryID",
            "Comment",
            "DatePeriod");

    static Relation of(XmlElement relation, References references) {
        List<String> more = new ArrayList<>();
        relation.attribute("Former").filter("true"::equals).ifPresent(former -> more.add("former"));
        references
                .text(relation, "RelationQualityID", "RelationQuality")
                .filter(quality -> !quality.equals("Unknown"))
                .ifPresent(quality -> more.add("quality " + quality));
        relation.children("DatePeriod").forEach(period -> {
            Periods.text(period).ifPresent(more::add);
            period.value("Comment").ifPresent(more::add);
        });
        relation.value("Comment").ifPresent(more::add);
        more.addAll(relation.labelled(TAKEN));
        return new Relation(
                references.text(relation, "RelationTypeID", "RelationType").orElse("Related to"),
                relation.attribute("To-ProfileID").orElse(""),
                more);
    }

    /** As a remark. */
    String text(String name) {
        return type + ": " + name + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
    }

    List<String> fields() {
        return Stream.concat(Stream.of(type, to), more.stream()).toList();
    }

    static Relation of(List<String> fields) {
        return new Relation(fields.get(0), fields.get(1), fields.subList(FIELDS, fields.size()));
    }
}
