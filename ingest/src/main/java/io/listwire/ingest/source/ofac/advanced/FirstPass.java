package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.Origin;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.SourceException.Kind;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.ingest.source.xml.XmlReader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts all that parties point to into the side table, and the name of each party, by which relations call it. */
final class FirstPass {

    /** Locations, documents, relations, list entries and parties together: thirty times what is published. */
    static final int MOST_RECORDS = 4_000_000;

    private static final int MOST_REFERENCES = 100_000;
    private static final int MOST_REFERENCE_CHARS = 8 << 20;
    private static final int SECTION = 2;
    private static final int ITEM = 3;

    private final Origin origin;
    private final SideTable table;
    private final ListSink sink;
    private final References references = new References();
    private final Map<String, Long> entriesByList = new TreeMap<>();
    private String section = "";
    private boolean dated;
    private long parties;

    FirstPass(Origin origin, SideTable table, ListSink sink) {
        this.origin = origin;
        this.table = table;
        this.sink = sink;
    }

    References references() {
        return references;
    }

    /** How many parties the file has. */
    long parties() {
        return parties;
    }

    /** How many list entries there are by the number of their list; of lists that have no name under the empty text. */
    Map<String, Long> entriesByList() {
        return entriesByList;
    }

    /** @param xml has reached the root */
    void read(XmlReader xml) throws SourceException, IOException {
        while (xml.nextStart()) {
            if (xml.depth() == SECTION) {
                section(xml);
            } else if (section.equals("ReferenceValueSets")) {
                reference(xml);
            } else if (xml.depth() == ITEM) {
                item(xml);
            }
        }
        table.seal();
        if (table.isOverloaded()) {
            throw tooLarge("thousands of documents, relations or list entries belong to one party", xml);
        }
        if (parties == 0) {
            throw xml.unexpected("there is no DistinctParty in the file", "fetch it again");
        }
        if (!dated) {
            sink.defect(null, "the file has no DateOfIssue that is a day; check whether the layout has changed");
        }
    }

    private void section(XmlReader xml) throws SourceException, IOException {
        section = xml.name();
        if (section.equals("DateOfIssue")) {
            Optional<LocalDate> day = Periods.day(xml.element());
            day.filter(unused -> !dated)
                    .ifPresent(
                            at -> sink.published(at.atStartOfDay(ZoneOffset.UTC).toInstant()));
            dated |= day.isPresent();
        } else if (!section.equals("ReferenceValueSets") && references.size() == 0) {
            throw xml.unexpected(
                    section + " comes where ReferenceValueSets is expected, without which nothing in it has a meaning",
                    "check whether the layout has changed");
        }
    }

    private void reference(XmlReader xml) throws SourceException, IOException {
        if (xml.depth() > ITEM) {
            references.add(xml.element());
            requireAtMost(references.size(), MOST_REFERENCES, "reference values", xml);
            requireAtMost(references.chars(), MOST_REFERENCE_CHARS, "characters in reference values", xml);
        }
    }

    private void item(XmlReader xml) throws SourceException, IOException {
        XmlElement element = xml.element();
        switch (element.name()) {
            case "Location" ->
                add(
                        SideTable.Kind.LOCATION,
                        element,
                        "ID",
                        Place.of(element, references).fields());
            case "IDRegDocument" ->
                add(
                        SideTable.Kind.DOCUMENT,
                        element,
                        "IdentityID",
                        Document.of(element, references).fields());
            case "ProfileRelationship" ->
                add(
                        SideTable.Kind.RELATION,
                        element,
                        "From-ProfileID",
                        Relation.of(element, references).fields());
            case "SanctionsEntry" -> {
                add(
                        SideTable.Kind.ENTRY,
                        element,
                        "ProfileID",
                        ListEntry.of(element, references).fields());
                String list = element.attribute("ListID").orElse("");
                entriesByList.merge(references.value("List", list).isPresent() ? list : "", 1L, Long::sum);
            }
            case "DistinctParty" -> party(element);
            default -> skip(element, "this is nothing that a party points to: " + element.name());
        }
        requireAtMost(table.size(), MOST_RECORDS, "locations, documents, relations, list entries and parties", xml);
    }

    private void party(XmlElement party) throws IOException {
        parties++;
        for (XmlElement profile : party.children("Profile")) {
            Optional<String> name = new Names(profile, references).primary();
            if (profile.attribute("ID").isPresent() && name.isPresent()) {
                table.add(SideTable.Kind.NAME, profile.attribute("ID").get(), List.of(name.get()));
            }
        }
    }

    private void add(SideTable.Kind kind, XmlElement element, String key, List<String> fields) throws IOException {
        Optional<String> id = element.attribute(key);
        if (id.isPresent()) {
            table.add(kind, id.get(), fields);
        } else {
            skip(element, key + " is missing: nothing tells what it belongs to");
        }
    }

    private void skip(XmlElement element, String reason) {
        sink.skipped(null, new SkippedRow(element.line(), reason, String.join("; ", element.labelled(List.of()))));
    }

    private void requireAtMost(int size, int most, String what, XmlReader xml) throws SourceException {
        if (size > most) {
            throw tooLarge("there are more than " + most + " " + what, xml);
        }
    }

    private SourceException tooLarge(String problem, XmlReader xml) {
        return new SourceException(
                Kind.TOO_LARGE, origin, "line " + xml.line(), problem, "check that it is what it should be");
    }
}
