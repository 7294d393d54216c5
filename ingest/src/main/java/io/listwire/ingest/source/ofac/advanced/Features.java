package io.listwire.ingest.source.ofac.advanced;

import io.listwire.ingest.source.ofac.OfacFacts;
import io.listwire.ingest.source.xml.XmlElement;
import io.listwire.schema.Address;
import io.listwire.schema.Vessel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The Features of a profile: those that have a field of their own, and by their labels the others. */
final class Features {

    private static final Set<String> FEATURE = Set.of("ID", "FeatureTypeID", "FeatureVersion", "IdentityReference");
    private static final Set<String> VERSION =
            Set.of("ID", "ReliabilityID", "Comment", "DatePeriod", "VersionDetail", "VersionLocation", "DeltaAction");

    private final References references;
    private final SideTable table;
    private final OfacFacts facts;
    private final List<Address> addresses = new ArrayList<>();
    private final List<String> nationalities = new ArrayList<>();
    private final List<String> citizenships = new ArrayList<>();
    private final List<String> placesOfBirth = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final Vessel.Builder vessel = Vessel.newBuilder();
    private boolean isVessel;

    /** @param facts takes what has no field here */
    Features(XmlElement profile, References references, SideTable table, OfacFacts facts) throws IOException {
        this.references = references;
        this.table = table;
        this.facts = facts;
        for (XmlElement feature : profile.children("Feature")) {
            String type =
                    references.text(feature, "FeatureTypeID", "FeatureType").orElse("Feature");
            feature.labelled(FEATURE).forEach(rest -> facts.remark(type + " " + rest));
            for (XmlElement version : feature.children("FeatureVersion")) {
                version(type, version);
            }
        }
    }

    private void version(String type, XmlElement version) throws IOException {
        List<String> values = new ArrayList<>();
        for (XmlElement detail : version.children("VersionDetail")) {
            Optional.of(detail.text())
                    .filter(text -> !text.isEmpty())
                    .or(() -> references.text(detail, "DetailReferenceID", "DetailReference"))
                    .ifPresent(values::add);
        }
        version.children("DatePeriod").forEach(period -> Periods.text(period).ifPresent(values::add));
        List<Place> places = new ArrayList<>();
        for (XmlElement location : version.children("VersionLocation")) {
            places.add(place(location.attribute("LocationID").orElse("")));
        }
        values.forEach(value -> value(type, value));
        places.forEach(place -> place(type, place));
        places.forEach(place -> values.add(place.text()));
        rest(type + (values.isEmpty() ? "" : " (" + String.join(", ", values) + ")"), version);
    }

    private Place place(String id) throws IOException {
        return table.first(SideTable.Kind.LOCATION, id)
                .map(Place::of)
                .orElseGet(() -> new Place("location " + id, "", "", List.of()));
    }

    private void rest(String label, XmlElement version) {
        references
                .text(version, "ReliabilityID", "Reliability")
                .filter(reliability -> !reliability.equals("Unknown"))
                .ifPresent(reliability -> facts.remark(label + " reliability: " + reliability));
        version.values("Comment").forEach(comment -> facts.remark(label + ": " + comment));
        version.labelled(VERSION).forEach(rest -> facts.remark(label + " " + rest));
    }

    private void place(String type, Place place) {
        if (type.equalsIgnoreCase("Location")) {
            if (!place.text().isEmpty()) {
                addresses.add(new Address(place.text(), place.code().isEmpty() ? null : place.code()));
            }
        } else if (!place.text().isEmpty()) {
            value(type, place.text());
        }
        place.remarks().forEach(remark -> facts.remark("Address (" + place.text() + ") " + remark));
    }

    private void value(String type, String value) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "birthdate" -> facts.date("BIRTH", value);
            case "place of birth" -> placesOfBirth.add(value);
            case "nationality country", "nationality" -> nationalities.add(value);
            case "citizenship country", "citizenship" -> citizenships.add(value);
            case "title" -> titles.add(value);
            case "location" -> addresses.add(new Address(value, null));
            case "vessel call sign" -> vessel(Vessel.Builder::setCallSign, vessel.hasCallSign(), type, value);
            case "vessel type" -> vessel(Vessel.Builder::setType, vessel.hasType(), type, value);
            case "vessel tonnage" -> vessel(Vessel.Builder::setGrossTonnage, vessel.hasGrossTonnage(), type, value);
            case "vessel gross registered tonnage", "vessel gross tonnage", "gross registered tonnage" ->
                vessel(Vessel.Builder::setGrossRegisteredTonnage, vessel.hasGrossRegisteredTonnage(), type, value);
            case "vessel owner" -> vessel(Vessel.Builder::setOwner, vessel.hasOwner(), type, value);
            case "vessel flag" -> {
                facts.country(value);
                vessel(Vessel.Builder::setFlag, vessel.hasFlag(), type, value);
            }
            default -> facts.add(type, value);
        }
    }

    /** A second value of the same has no field any more. */
    private void vessel(BiConsumer<Vessel.Builder, String> field, boolean taken, String type, String value) {
        if (taken) {
            facts.remark(type + ": " + value);
        } else {
            field.accept(vessel, value);
            isVessel = true;
        }
    }

    List<Address> addresses() {
        return addresses;
    }

    List<String> nationalities() {
        return nationalities;
    }

    List<String> citizenships() {
        return citizenships;
    }

    List<String> placesOfBirth() {
        return placesOfBirth;
    }

    Optional<String> title() {
        return titles.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", titles));
    }

    Optional<Vessel> vessel() {
        return isVessel ? Optional.of(vessel.build()) : Optional.empty();
    }
}
