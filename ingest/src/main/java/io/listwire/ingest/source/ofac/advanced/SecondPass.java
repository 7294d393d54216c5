package io.listwire.ingest.source.ofac.advanced;

import io.listwire.contract.RestrictionList;
import io.listwire.ingest.source.ListSink;
import io.listwire.ingest.source.SkippedRow;
import io.listwire.ingest.source.SourceException;
import io.listwire.ingest.source.ofac.OfacLists;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.ingest.source.xml.XmlReader;
import io.listwire.schema.PartyDetails;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Hands on the parties, each on its lists. The file of the SDN list also says of some of its parties that they are on other
 * lists, and the other way round; of those lists it has but a part. Only what a file is about is handed on therefore; the
 * rest is a remark.
 */
final class SecondPass {

    private static final String SDN = RestrictionList.US_OFAC_SDN.id();

    private final FirstPass first;
    private final References references;
    private final SideTable table;
    private final ListSink sink;
    private final boolean sdn;
    private long entries;
    private boolean twice;

    SecondPass(FirstPass first, SideTable table, ListSink sink) {
        this.first = first;
        this.references = first.references();
        this.table = table;
        this.sink = sink;
        long onSdn = first.entriesByList().entrySet().stream()
                .filter(list -> listId(list.getKey()).filter(SDN::equals).isPresent())
                .mapToLong(Map.Entry::getValue)
                .sum();
        sdn = onSdn * 2 > first.parties();
    }

    /** @param xml has reached the root */
    void read(XmlReader xml) throws SourceException, IOException {
        while (xml.nextStart()) {
            if (xml.name().equals("DistinctParty")) {
                party(xml.element());
            }
        }
        requireAll();
    }

    private void party(XmlElement party) throws IOException {
        List<XmlElement> profiles = party.children("Profile");
        if (profiles.isEmpty()) {
            skip(party, "there is no Profile in it, so that nothing is known of the party");
        }
        for (XmlElement profile : profiles) {
            profile(party, profile, profiles.size() == 1);
        }
    }

    private void profile(XmlElement party, XmlElement profile, boolean alone) throws IOException {
        Optional<String> profileId = profile.attribute("ID");
        Optional<String> number = (alone ? party.attribute("FixedRef") : profileId).or(() -> profileId);
        if (profileId.isEmpty() || number.isEmpty()) {
            skip(profile, "the profile has no ID: nothing can point to it");
            return;
        }
        twice |= table.find(SideTable.Kind.NAME, profileId.get()).size() > 1;
        List<ListEntry> stands = table.find(SideTable.Kind.ENTRY, profileId.get()).stream()
                .map(ListEntry::of)
                .toList();
        entries += stands.size();
        Names names = new Names(profile, references);
        Collection<String> lists = lists(stands);
        if (names.primary().isEmpty()) {
            skip(profile, "there is no name in it");
        } else if (lists.isEmpty()) {
            skip(profile, "no SanctionsEntry puts profile " + profileId.get() + " on a list that this file is about");
        } else {
            for (String list : lists) {
                PartyDetails details = new AdvancedParty(party, profile, names, references, table)
                        .details(number.get(), list, stands, this::name);
                sink.entry(list, party.line(), details);
            }
        }
    }

    private String name(ListEntry entry) {
        return references.text("List", entry.list());
    }

    private Optional<String> listId(String listNumber) {
        return references
                .value("List", listNumber)
                .map(XmlElement::text)
                .filter(name -> !ListNames.isUmbrella(name))
                .flatMap(ListNames::id);
    }

    /** Ids of the lists of this file that a party stands on. */
    private Collection<String> lists(List<ListEntry> stands) {
        TreeSet<String> lists = new TreeSet<>();
        stands.forEach(entry -> listId(entry.list()).ifPresent(lists::add));
        if (sdn) {
            lists.retainAll(List.of(SDN));
            return lists;
        }
        boolean umbrella = stands.stream().anyMatch(entry -> ListNames.isUmbrella(name(entry)));
        lists.remove(SDN);
        if (lists.isEmpty() && umbrella) {
            OfacLists.of(
                            texts(stands, ListEntry.Fact.PROGRAMME),
                            String.join("; ", texts(stands, ListEntry.Fact.REMARK)))
                    .forEach(list -> lists.add(list.id()));
        }
        return lists;
    }

    private static List<String> texts(List<ListEntry> entries, ListEntry.Fact fact) {
        return entries.stream().flatMap(entry -> entry.texts(fact)).distinct().toList();
    }

    private void skip(XmlElement element, String reason) {
        @Nullable String list = sdn ? SDN : null;
        sink.skipped(list, new SkippedRow(element.line(), reason, String.join("; ", element.labelled(List.of()))));
    }

    private void requireAll() {
        long all = first.entriesByList().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (entries < all) {
            sink.defect(
                    null,
                    (all - entries) + " of " + all + " SanctionsEntries are about profiles that are not in the file:"
                            + " parties are missing from it; fetch it again");
        }
        if (twice) {
            sink.defect(null, "some profiles are in the file twice: two files joined? Fetch it again");
        }
    }
}
