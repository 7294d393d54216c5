package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One SanctionsEntry: that a party stands on a list.
 *
 * @param list number of the list; empty where none is given
 * @param facts each a {@link Fact} and its text
 */
record ListEntry(String list, List<String> facts) {

    /** What a text says; the first letter stands before it. */
    enum Fact {
        PROGRAMME,
        CITATION,
        /** A date of listing. */
        LISTED,
        REMARK
    }

    private static final String PROGRAMME_TYPE = "Program";
    private static final String NOTHING = "Unknown";
    private static final Set<String> EVENT = Set.of("ID", "EntryEventTypeID", "LegalBasisID", "Date", "Comment");
    private static final Set<String> MEASURE = Set.of("ID", "SanctionsTypeID", "DatePeriod", "Comment");
    private static final Set<String> ENTRY =
            Set.of("ID", "ProfileID", "ListID", "EntryEvent", "SanctionsMeasure", "Comment");

    static ListEntry of(XmlElement entry, References references) {
        List<String> facts = new ArrayList<>();
        entry.children("EntryEvent").forEach(event -> event(event, references, facts));
        entry.children("SanctionsMeasure").forEach(measure -> measure(measure, references, facts));
        entry.values("Comment").forEach(comment -> add(Fact.REMARK, comment, facts));
        entry.labelled(ENTRY).forEach(rest -> add(Fact.REMARK, rest, facts));
        return new ListEntry(
                entry.attribute("ListID").orElse(""), facts.stream().distinct().toList());
    }

    private static void event(XmlElement event, References references, List<String> facts) {
        String type =
                references.text(event, "EntryEventTypeID", "EntryEventType").orElse("Created");
        event.children("Date").stream()
                .flatMap(date -> Periods.dateText(date).stream())
                .forEach(date -> add(
                        type.equals("Created") ? Fact.LISTED : Fact.REMARK,
                        type.equals("Created") ? date : type + ": " + date,
                        facts));
        references
                .text(event, "LegalBasisID", "LegalBasis")
                .filter(basis -> !basis.equals(NOTHING))
                .ifPresent(basis -> add(Fact.CITATION, basis, facts));
        event.values("Comment").forEach(comment -> add(Fact.REMARK, type + ": " + comment, facts));
        event.labelled(EVENT).forEach(rest -> add(Fact.REMARK, type + " " + rest, facts));
    }

    /** A programme is written as the comment of a measure of that type. */
    private static void measure(XmlElement measure, References references, List<String> facts) {
        String type =
                references.text(measure, "SanctionsTypeID", "SanctionsType").orElse("Measure");
        String comment = measure.value("Comment").orElse("");
        boolean programme = type.equals(PROGRAMME_TYPE) || references.has("SanctionsProgram", comment);
        if (programme && !comment.isEmpty()) {
            add(Fact.PROGRAMME, comment, facts);
        } else if (!programme) {
            add(Fact.REMARK, "Measure: " + type + (comment.isEmpty() ? "" : " (" + comment + ")"), facts);
        }
        String name = comment.isEmpty() ? type : comment;
        measure.children("DatePeriod").stream()
                .flatMap(period -> Periods.text(period).stream())
                .forEach(period -> add(Fact.REMARK, "Measure: " + name + ", " + period, facts));
        measure.labelled(MEASURE).forEach(rest -> add(Fact.REMARK, "Measure: " + name + ", " + rest, facts));
    }

    private static void add(Fact fact, String text, List<String> facts) {
        facts.add(fact.name().charAt(0) + text);
    }

    /** The texts that say that, in published order. */
    Stream<String> texts(Fact fact) {
        return facts.stream()
                .filter(text -> text.charAt(0) == fact.name().charAt(0))
                .map(text -> text.substring(1));
    }

    List<String> fields() {
        return Stream.concat(Stream.of(list), facts.stream()).toList();
    }

    static ListEntry of(List<String> fields) {
        return new ListEntry(fields.get(0), fields.subList(1, fields.size()));
    }
}
