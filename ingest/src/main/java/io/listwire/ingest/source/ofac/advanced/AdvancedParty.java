package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.ofac.OfacFacts;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.schema.PartyDetails;
import io.listwire.schema.PartyType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one Profile as what the publisher says of a party. */
final class AdvancedParty {

    private static final Set<String> PARTY = Set.of("FixedRef", "DeltaAction", "Comment", "Profile");
    private static final Set<String> PROFILE =
            Set.of("ID", "PartySubTypeID", "DeltaAction", "Identity", "Feature", "SanctionsEntryReference");

    private final XmlElement party;
    private final XmlElement profile;
    private final Names names;
    private final References references;
    private final SideTable table;
    private final OfacFacts facts = new OfacFacts();

    AdvancedParty(XmlElement party, XmlElement profile, Names names, References references, SideTable table) {
        this.party = party;
        this.profile = profile;
        this.names = names;
        this.references = references;
        this.table = table;
    }

    /**
     * All that the file says.
     *
     * @param list the list on which it is written
     * @param entries of all lists on which it stands
     * @param listName the publisher's name of the list of an entry
     */
    PartyDetails details(String number, String list, List<ListEntry> entries, Function<ListEntry, String> listName)
            throws IOException {
        Features features = new Features(profile, references, table, facts);
        documents();
        relations();
        listing(list, entries, listName);
        names.remarks().forEach(facts::remark);
        party.labelled(PARTY).forEach(facts::remark);
        profile.labelled(PROFILE).forEach(facts::remark);
        PartyType type = type();
        List<String> remarks = Stream.concat(party.values("Comment").stream(), facts.remarks().stream())
                .toList();
        return PartyDetails.newBuilder()
                .setPublisherId(number)
                .setType(type)
                .setNames(names.all())
                .setAddresses(features.addresses())
                .setCountries(facts.countries())
                .setIdentifiers(facts.identifiers())
                .setProgrammes(texts(entries, ListEntry.Fact.PROGRAMME))
                .setCitations(texts(entries, ListEntry.Fact.CITATION))
                .setDates(facts.dates())
                .setTitle(features.title().orElse(null))
                .setVessel(features.vessel().orElse(null))
                .setNationalities(features.nationalities())
                .setCitizenships(features.citizenships())
                .setPlacesOfBirth(features.placesOfBirth())
                .setRemarks(remarks.isEmpty() ? null : String.join("; ", remarks))
                .build();
    }

    private static List<String> texts(List<ListEntry> entries, ListEntry.Fact fact) {
        return entries.stream().flatMap(entry -> entry.texts(fact)).distinct().toList();
    }

    /** The subtype tells a vessel from an aircraft; of persons and entities it says Unknown, and its type tells. */
    private PartyType type() {
        Optional<XmlElement> subType =
                profile.attribute("PartySubTypeID").flatMap(id -> references.value("PartySubType", id));
        String type = subType.map(XmlElement::text)
                .filter(text -> !text.isEmpty() && !text.equals("Unknown"))
                .or(() -> subType.flatMap(value -> references.text(value, "PartyTypeID", "PartyType")))
                .orElse("");
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> PartyType.INDIVIDUAL;
            case "entity", "other entity" -> PartyType.ORGANIZATION;
            case "vessel" -> PartyType.VESSEL;
            case "aircraft" -> PartyType.AIRCRAFT;
            default -> {
                if (!type.isEmpty()) {
                    facts.remark("Type: " + type);
                }
                yield PartyType.UNKNOWN;
            }
        };
    }

    private void documents() throws IOException {
        for (XmlElement identity : profile.children("Identity")) {
            for (List<String> fields :
                    table.find(SideTable.Kind.DOCUMENT, identity.attribute("ID").orElse(""))) {
                document(Document.of(fields));
            }
        }
    }

    private void document(Document document) throws IOException {
        List<String> more = new ArrayList<>(document.more());
        if (!document.placeId().isEmpty()) {
            String place = table.first(SideTable.Kind.LOCATION, document.placeId())
                    .map(fields -> Place.of(fields).text())
                    .orElse("location " + document.placeId());
            more.add("in " + place);
        }
        names.other(document.nameId()).ifPresent(name -> more.add("in the name of " + name));
        if (document.number().isEmpty()) {
            facts.remark(Stream.concat(Stream.of(document.type() + ": no number"), more.stream())
                    .collect(Collectors.joining(", ")));
        } else {
            String issuer = document.issuer().isEmpty() ? null : document.issuer();
            facts.add(document.type(), document.number(), issuer, more);
        }
    }

    private void relations() throws IOException {
        String id = profile.attribute("ID").orElse("");
        for (List<String> fields : table.find(SideTable.Kind.RELATION, id)) {
            Relation relation = Relation.of(fields);
            String name = table.first(SideTable.Kind.NAME, relation.to())
                    .map(found -> found.get(0))
                    .orElse("profile " + relation.to());
            facts.remark(relation.text(name));
        }
    }

    /** A party may be on another list since another day: of the days only those of this list count. */
    private void listing(String list, List<ListEntry> entries, Function<ListEntry, String> listName) {
        List<ListEntry> own = entries.stream()
                .filter(entry ->
                        ListNames.id(listName.apply(entry)).filter(list::equals).isPresent())
                .toList();
        (own.isEmpty() ? entries : own)
                .stream()
                        .flatMap(entry -> entry.texts(ListEntry.Fact.LISTED))
                        .distinct()
                        .forEach(day -> facts.date("LISTING", day));
        texts(entries, ListEntry.Fact.REMARK).forEach(facts::remark);
        entries.stream()
                .filter(entry -> !own.contains(entry))
                .map(listName)
                .filter(Objects::nonNull)
                .filter(name -> !ListNames.isUmbrella(name))
                .forEach(name -> facts.remark("Also on: " + name));
    }
}
