package io.listwire.domain.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of an entry.
 *
 * @param label how differences name it
 * @param weighty whether a difference of it can be material
 * @param elements its values in the form in which they are compared
 */
record PartyField(String label, boolean weighty, Function<PartyDetails, List<FieldElement>> elements) {

    /** All fields in the order in which differences are told. */
    static final List<PartyField> ALL = List.of(
            // The publisher's number and pages say nothing of the party, and publishers replace them in all entries at
            // once.
            weightless("publisherId", party -> FieldElements.single(party.publisherId())),
            weighty("type", party -> FieldElements.single(party.type().name())),
            weighty("names", FieldElements::names),
            weighty("addresses", party -> FieldElements.addresses(party.addresses())),
            texts("countries", PartyDetails::countries),
            weighty("identifiers", party -> FieldElements.identifiers(party.identifiers())),
            texts("programmes", PartyDetails::programmes),
            texts("citations", PartyDetails::citations),
            weighty("dates", party -> FieldElements.dates(party, date -> !date.isBookkeeping())),
            // When the publisher last touched the entry is no change of the entry.
            weightless("dates.updated", party -> FieldElements.dates(party, PartyDate::isBookkeeping)),
            weighty("title", party -> FieldElements.single(party.title())),
            weighty("licenseRequirement", party -> FieldElements.single(party.licenseRequirement())),
            weighty("licensePolicy", party -> FieldElements.single(party.licensePolicy())),
            ofVessel("callSign", Vessel::callSign),
            ofVessel("type", Vessel::type),
            ofVessel("grossTonnage", Vessel::grossTonnage),
            ofVessel("grossRegisteredTonnage", Vessel::grossRegisteredTonnage),
            ofVessel("flag", Vessel::flag),
            ofVessel("owner", Vessel::owner),
            texts("nationalities", PartyDetails::nationalities),
            texts("citizenships", PartyDetails::citizenships),
            texts("placesOfBirth", PartyDetails::placesOfBirth),
            weighty("remarks", party -> FieldElements.remarks(party.remarks())),
            weightless("links", party -> FieldElements.texts(party.links())));

    /** How differences name the order of its values. */
    String orderLabel() {
        return label + ".order";
    }

    /** False for a difference that is about the publisher's numbering or pages alone. */
    static boolean isAboutParty(FieldDifference difference) {
        return ALL.stream()
                .filter(PartyField::weighty)
                .anyMatch(field -> difference.field().equals(field.label)
                        || difference.field().equals(field.orderLabel()));
    }

    List<FieldElement> of(PartyDetails party) {
        return elements.apply(party);
    }

    private static PartyField weighty(String label, Function<PartyDetails, List<FieldElement>> elements) {
        return new PartyField(label, true, elements);
    }

    private static PartyField weightless(String label, Function<PartyDetails, List<FieldElement>> elements) {
        return new PartyField(label, false, elements);
    }

    private static PartyField texts(String label, Function<PartyDetails, List<String>> texts) {
        return weighty(label, party -> FieldElements.texts(texts.apply(party)));
    }

    private static PartyField ofVessel(String part, Function<Vessel, @Nullable String> value) {
        return weighty("vessel." + part, party -> {
            Vessel vessel = party.vessel();
            return FieldElements.single(vessel == null ? null : value.apply(vessel));
        });
    }
}
